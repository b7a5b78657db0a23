import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addableTo } from './clients';
import { PanelDriver } from './panel-driver';
import { csv, openPortal, type Portal } from './portal';
import { stopWorker } from './worker';

async function startRun(portal: Portal, numbers: string[]) {
  const { panel } = portal;
  await portal.open(portal.systemUser('Unimicro'));
  await panel.plan(csv(numbers.join('\n')));
  await panel.confirm();
  await panel.waitForPhase('running');
}

describe('a run of two hundred rows', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal({ clients: 1000 });
  });
  afterAll(() => portal.close());

  it('ends the same when the worker is stopped in the middle, and the tab closed and opened again', async () => {
    const numbers = addableTo(portal.sandbox.control.state().tt02, 'Unimicro').slice(0, 200);
    expect(numbers).toHaveLength(200);
    const before = portal.systemUser('Unimicro').delegatedOrgNumbers;
    portal.sandbox.control.latency({ medianMs: 120, spread: 0.4 });
    await startRun(portal, numbers);
    await expect.poll(() => portal.statistics().writes, { timeout: 20_000 }).toBeGreaterThan(40);
    await stopWorker(portal.context, portal.page);
    expect(portal.statistics().writes).toBeLessThan(150);

    // The other half of a bad day: the tab is closed too, and opened again.
    const page = await portal.context.newPage();
    await portal.page.close();
    const panel = new PanelDriver(page);
    await portal.open(portal.systemUser('Unimicro'), page);
    await panel.waitForPhase('done', 240_000);

    expect(await panel.count('done')).toBe(200);
    expect(await panel.count('failed')).toBe(0);
    expect(await panel.count('unknown')).toBe(0);
    expect(portal.systemUser('Unimicro').delegatedOrgNumbers.toSorted()).toEqual(
      [...before, ...numbers].toSorted(),
    );
    const { writesPerClient, maxWritesInFlight, maxWritesInFlightPerClient } = portal.statistics();
    // What the stopped worker had sent counts until Altinn has answered it, or its client is seen to be there.
    expect(maxWritesInFlight).toBeLessThanOrEqual(5);
    expect(maxWritesInFlightPerClient).toBe(1);
    const twice = Object.values(writesPerClient).filter((writes) => writes > 1).length;
    // Only what was on its way when the worker went may have been sent again.
    expect(twice).toBeLessThanOrEqual(5);
  }, 300_000);
});

describe('a run whose worker is stopped twenty times', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal({ clients: 600 });
  });
  afterAll(() => portal.close());

  it('never has more than five writes at Altinn, and loses no row', async () => {
    const numbers = addableTo(portal.sandbox.control.state().tt02, 'Unimicro').slice(0, 140);
    portal.sandbox.control.latency({ medianMs: 400, spread: 0.4 });
    await startRun(portal, numbers);
    for (let stops = 0; stops < 20; stops += 1) {
      const { writes } = portal.statistics();
      await expect.poll(() => portal.statistics().writes, { timeout: 120_000 }).toBeGreaterThan(writes + 3);
      await stopWorker(portal.context, portal.page);
      // A page that loads wakes the worker, sooner than its alarm.
      await portal.page.reload();
    }
    await portal.panel.waitForPhase('done', 240_000);
    expect([await portal.panel.count('done'), await portal.panel.count('failed')]).toEqual([140, 0]);
    const { maxWritesInFlight, maxWritesInFlightPerClient } = portal.statistics();
    expect([maxWritesInFlight <= 5, maxWritesInFlightPerClient]).toEqual([true, 1]);
  }, 600_000);
});
