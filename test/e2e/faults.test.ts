import { describe, type ExpectStatic, it } from 'vitest';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';
import { setExtension, updateExtension } from './settings';
import { stopWorker } from './worker';

/** A run of forty rows that has come to its tenth, in a browser of its own. */
interface MidRun {
  portal: Portal;
  /** The case's own: side by side with others, the common one does not know whose it is. */
  expect: ExpectStatic;
  /** Why the run stands still. */
  pausedBecause(): Promise<string>;
  /** Goes on, and ends as if nothing had happened: every row there, none twice but for those whose answer was lost. */
  resumesToTheEnd(sentTwiceAtMost?: number): Promise<void>;
  endsWell(sentTwiceAtMost?: number): Promise<void>;
}

async function openMidRun(expect: ExpectStatic): Promise<MidRun> {
  const portal = await openPortal({ clients: 200 });
  const { sandbox, panel } = portal;
  const usual = { medianMs: 250, spread: 0.3 };
  sandbox.control.latency(usual);
  await portal.open(portal.systemUser('Unimicro'));
  const numbers = addableTo(sandbox.control.state().tt02, 'Unimicro').slice(0, 40);
  const before = portal.systemUser('Unimicro').delegatedOrgNumbers;
  await panel.plan(csv(numbers.join('\n')));
  await panel.confirm();
  await panel.waitForPhase('running');
  await expect.poll(() => portal.statistics().writes, { interval: 50, timeout: 10_000 }).toBeGreaterThan(9);
  // What happens now is to happen in its midst, however long the browser takes over it.
  sandbox.control.latency({ medianMs: 1500, spread: 0.3 });

  const endsWell = async (sentTwiceAtMost = 0) => {
    sandbox.control.latency(usual);
    await panel.waitForPhase('done', 200_000);
    expect([await panel.count('done'), await panel.count('failed'), await panel.count('unknown')]).toEqual([
      40, 0, 0,
    ]);
    expect(portal.systemUser('Unimicro').delegatedOrgNumbers.toSorted()).toEqual(
      [...before, ...numbers].toSorted(),
    );
    const { writesPerClient, maxWritesInFlight } = portal.statistics();
    expect(Object.values(writesPerClient).filter((writes) => writes > 1).length).toBeLessThanOrEqual(
      sentTwiceAtMost,
    );
    expect(maxWritesInFlight).toBeLessThanOrEqual(5);
  };
  return {
    portal,
    expect,
    endsWell,
    async pausedBecause() {
      await panel.waitForPhase('paused', 40_000);
      return (await panel.host.locator('[data-phase]').textContent()) ?? '';
    },
    async resumesToTheEnd(sentTwiceAtMost = 0) {
      await panel.action('resume').click();
      await endsWell(sentTwiceAtMost);
    },
  };
}

/** Side by side with others: most of the time of most of them goes to waiting for Altinn. */
const inMidRun = (what: string, happens: (run: MidRun) => Promise<void>) =>
  it.concurrent(what, async ({ expect }) => {
    const run = await openMidRun(expect);
    try {
      await happens(run);
    } finally {
      await run.portal.close();
    }
  }, 240_000);

// The longest first, so that the others go on beside them.
describe('in the middle of a run', () => {
  inMidRun(
    'the network goes: it pauses at once, says that it is the network, and ends well when it is back',
    async ({ expect, portal, pausedBecause, endsWell }) => {
      await portal.context.setOffline(true);
      const why = await pausedBecause();
      expect(why).toContain('nett');
      expect(why).not.toContain('Altinn ba oss');
      const { writes } = portal.statistics();
      await portal.context.setOffline(false);
      await portal.panel.action('resume').click();
      // What was on its way may take effect for two minutes yet, and is not given up before.
      await endsWell(5);
      expect(portal.statistics().writes - writes).toBeGreaterThan(0);
    },
  );

  inMidRun(
    'Altinn is down: the waits are called ours, and a click on «Fortsett» is answered at once',
    async ({ expect, portal, endsWell }) => {
      portal.sandbox.control.addFault({ on: 'write', do: '503', times: 'always' });
      const waiting = portal.panel.host.locator('[data-waiting=backing-off]');
      await waiting.waitFor();
      expect(await waiting.textContent()).toContain('Klientfil tar en pause');
      await portal.panel.waitForPhase('paused', 120_000);
      const { writes } = portal.statistics();
      portal.sandbox.control.clearFaults();
      await portal.panel.action('resume').click();
      await portal.panel.waitForPhase('running');
      // The pause of our own making is over with the click; it would have been half a minute.
      expect(await waiting.count()).toBe(0);
      await expect.poll(() => portal.statistics().writes, { timeout: 60_000 }).toBeGreaterThan(writes);
      await endsWell(15);
    },
  );

  inMidRun(
    'the extension is updated: the page says to reload, and the run waits for a click with nothing lost',
    async ({ expect, portal, resumesToTheEnd }) => {
      await updateExtension(portal.context);
      const { writes } = portal.statistics();
      await portal.panel.host.getByText('Klientfil ble oppdatert eller fjernet').waitFor();
      await portal.page.waitForTimeout(2000);
      // Only what was on its way when the worker went can have arrived since.
      expect(portal.statistics().writes - writes).toBeLessThanOrEqual(5);
      await portal.page.reload();
      await portal.panel.waitForPhase('paused', 40_000);
      await resumesToTheEnd(5);
    },
  );

  inMidRun(
    'the worker is stopped three times: it comes back each time by itself',
    async ({ expect, portal, endsWell }) => {
      for (const writes of [12, 20, 30]) {
        await expect.poll(() => portal.statistics().writes, { timeout: 60_000 }).toBeGreaterThan(writes);
        await stopWorker(portal.context, portal.page);
      }
      await endsWell(15);
    },
  );

  inMidRun(
    'an answer is lost after the effect: the row is settled by reading, within seconds',
    async ({ portal, endsWell }) => {
      portal.sandbox.control.addFault({ on: 'write', do: 'drop-after', times: 1 });
      // Chromium itself asks once more when a connection it had kept open is cut; adding is idempotent.
      // What is there is known by one read: nobody waits two minutes for it.
      await portal.panel.waitForPhase('done', 60_000);
      await endsWell(1);
    },
  );

  inMidRun(
    'the user is signed out: it pauses, and goes on after a sign-in',
    async ({ expect, portal, pausedBecause, resumesToTheEnd }) => {
      portal.sandbox.control.signOut('tt02');
      expect(await pausedBecause()).toContain('Du er logget ut av Altinn');
      portal.sandbox.control.signIn('klientadministrator', 'tt02');
      await portal.open(portal.systemUser('Unimicro'));
      await portal.panel.waitForPhase('paused');
      // Rows that were turned away were counted as writes by the stand-in, and wrote nothing.
      await resumesToTheEnd(5);
    },
  );

  inMidRun(
    'the XSRF token is refused: it pauses until a page has brought a new one',
    async ({ expect, portal, pausedBecause, resumesToTheEnd }) => {
      portal.sandbox.control.addFault({ on: 'write', do: 'xsrf', times: 3 });
      expect(await pausedBecause()).toContain('Last siden på nytt');
      portal.sandbox.control.clearFaults();
      await portal.page.reload();
      await portal.panel.waitForPhase('paused');
      await resumesToTheEnd(5);
    },
  );

  inMidRun(
    'the rights are gone: it pauses and says who can give them',
    async ({ expect, portal, pausedBecause, resumesToTheEnd }) => {
      portal.sandbox.control.addFault({ on: 'write', do: '403', times: 5 });
      expect(await pausedBecause()).toContain('Klientadministrator');
      portal.sandbox.control.clearFaults();
      await resumesToTheEnd(5);
    },
  );

  inMidRun(
    'somebody else signs in: it stops, and refuses to go on as that person',
    async ({ expect, portal, resumesToTheEnd }) => {
      portal.sandbox.control.signIn('klientadministrator-2', 'tt02');
      await portal.panel.waitForPhase('paused', 40_000);
      // The run's own person alone may go on with it: there is nothing here to press.
      await portal.panel.host.getByText('Kjøringen ble startet av en annen bruker').first().waitFor();
      expect(await portal.panel.action('resume').count()).toBe(0);
      const { writes } = portal.statistics();
      await portal.page.waitForTimeout(1500);
      expect(portal.statistics().writes).toBe(writes);
      portal.sandbox.control.signIn('klientadministrator', 'tt02');
      await portal.page.reload();
      await portal.panel.waitForPhase('paused');
      await resumesToTheEnd(5);
    },
  );

  inMidRun('Altinn asks for a pause: it is obeyed, and said', async ({ expect, portal, endsWell }) => {
    portal.sandbox.control.addFault({ on: 'write', do: '429', retryAfter: 3, times: 2 });
    await portal.panel.host.locator('[data-waiting=asked]').waitFor();
    expect(await portal.panel.host.locator('[data-waiting]').textContent()).toContain('Altinn ba oss vente');
    const { writes } = portal.statistics();
    await portal.page.waitForTimeout(1500);
    expect(portal.statistics().writes - writes).toBeLessThanOrEqual(5);
    await endsWell(5);
  });

  inMidRun(
    'the system access is gone: it pauses and says so, and no row is called refused',
    async ({ expect, portal, pausedBecause }) => {
      const { id } = portal.systemUser('Unimicro');
      const { owner } = portal.sandbox.control.state().tt02;
      await portal.page.evaluate(
        async ({ path, token }) => fetch(path, { method: 'DELETE', headers: { 'X-XSRF-TOKEN': token } }),
        {
          path: `/accessmanagement/api/v1/systemuser/agent/${owner.partyId}/${id}?partyuuid=${owner.partyUuid}`,
          token: await portal.page.evaluate(() => /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''),
        },
      );
      expect(await pausedBecause()).toContain('Altinn finner ikke systemtilgangen');
      expect(await portal.panel.count('failed')).toBe(0);
    },
  );

  inMidRun(
    'the system access is deleted: it pauses and says so',
    async ({ expect, portal, pausedBecause }) => {
      portal.sandbox.control.addFault({ on: 'write', do: 'reject', code: 'AMUI-00005', times: 'always' });
      expect(await pausedBecause()).toContain('AMUI-00005');
      portal.sandbox.control.clearFaults();
      const { panel } = portal;
      await panel.action('retry').or(panel.action('resume')).first().click();
      await panel.waitForPhase('done', 60_000);
      expect((await panel.count('done')) + (await panel.count('failed'))).toBe(40);
    },
  );

  inMidRun(
    'the browser withholds Altinn’s sites: it pauses and says where to give them back',
    async ({ expect, portal, pausedBecause, resumesToTheEnd }) => {
      await setExtension(portal.context, { hostAccess: 'ON_CLICK' });
      expect(await pausedBecause()).toContain('Nettleseren lar ikke Klientfil nå Altinn');
      await setExtension(portal.context, { hostAccess: 'ON_ALL_SITES' });
      await portal.open(portal.systemUser('Unimicro'));
      await portal.panel.waitForPhase('paused');
      await resumesToTheEnd(5);
    },
  );
});
