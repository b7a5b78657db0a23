import { afterEach, describe, expect, it } from 'vitest';
import { hostsOf } from '../../utils/altinn/hosts';
import type { SystemUserState } from '../sandbox/sandbox';
import { csv, openPortal, type Portal } from './portal';
import { savedList } from './saved-list';
import { panelViolations } from './violations';
import { stopWorker } from './worker';

let portal: Portal;
afterEach(() => portal.close());

const world = () => portal.sandbox.control.state().tt02;
const agents = () => world().systemUsers.filter(({ userType }) => userType === 'agent');
const named = (title: string) => agents().filter((one) => one.title === title);
const clients = () => world().clients.filter(({ standing, orgNumber }) => standing === 'client' && orgNumber);

/** Numbers of the clients that can be added to a system access and are not there. */
const addable = ({ packages, delegatedClientIds }: SystemUserState) =>
  clients().flatMap(({ id, orgNumber, roles }) =>
    orgNumber &&
    packages.every((urn) => roles.some((role) => role.packages.includes(urn))) &&
    !delegatedClientIds.includes(id)
      ? [orgNumber]
      : [],
  );

async function overviewOf(text: string) {
  const { page, panel } = portal;
  await page.goto(`${hostsOf('tt02').portal}/accessmanagement/ui/systemuser/overview`);
  await panel.host.locator('[data-phase=closed]').waitFor();
  await panel.chooseFile(csv(text));
  await panel.host.locator('[data-list-box]').waitFor({ timeout: 90_000 });
  await panel.host.locator('[data-purpose=add]').check();
}
const partOf = ({ id }: SystemUserState) => portal.panel.host.locator(`[data-part="add/${id}"]`);

describe('one list for several system accesses', () => {
  it('is one preview, one run and one file: twenty system accesses, 200 clients each', {
    timeout: 300_000,
  }, async () => {
    portal = await openPortal({ clients: 220, extraSystemUsers: 16 });
    const { panel, page, sandbox } = portal;
    sandbox.control.latency({ medianMs: 3, spread: 0.3 });
    const systems = agents();
    expect(systems).toHaveLength(20);
    // Two go by the same title; the list calls the second by its vendor.
    const titles = systems.map(({ title }) => title);
    const names = systems.map(({ title, vendor = '' }, i) => (titles.indexOf(title) < i ? vendor : title));
    const numbers = clients()
      .slice(0, 200)
      .map(({ orgNumber }) => orgNumber ?? '');
    const wanted = new Map(
      systems.map((one) => [one.id, addable(one).filter((orgNumber) => numbers.includes(orgNumber))]),
    );
    const total = [...wanted.values()].reduce((sum, { length }) => sum + length, 0);
    const lines = names.flatMap((name) => numbers.map((orgNumber) => `${orgNumber};${name}`));
    await overviewOf(`Organisasjonsnummer;Systemtilgang\n${lines.join('\n')}\n999999999;Et annet system`);

    expect(await panelViolations(portal.page)).toEqual([]);
    const ambiguous = panel.host.locator('[data-unresolved="Årsoppgjør"] select');
    const [xledger] = named('Årsoppgjør');
    expect(await ambiguous.locator('option').count()).toBe(3);
    await ambiguous.selectOption(xledger?.id ?? '');
    await ambiguous.waitFor({ state: 'detached' });
    await panel.action('list-choices').click();
    await expect
      .poll(() => panel.host.locator('[data-bar] [data-add]').getAttribute('data-add'))
      .toBe(String(total));
    expect(portal.statistics().writes).toBe(0);

    // A script's click leads nowhere.
    await panel.host.evaluate((element) =>
      element.shadowRoot?.querySelector<HTMLButtonElement>('[data-action=review]')?.click(),
    );
    await page.waitForTimeout(200);
    expect(await panel.phase()).toBe('plan');
    await panel.action('review').click();
    await panel.waitForPhase('confirm', 60_000);
    for (const one of systems) {
      expect(Number((await partOf(one).getAttribute('data-goes')) ?? 0)).toBe(wanted.get(one.id)?.length);
    }
    expect(await panelViolations(portal.page)).toEqual([]);
    await panel.press('confirm');
    await panel.waitForPhase('running', 60_000);
    expect(await panelViolations(portal.page)).toEqual([]);
    await panel.waitForPhase('done', 240_000);

    for (const one of agents()) {
      expect(one.delegatedOrgNumbers).toEqual(expect.arrayContaining(wanted.get(one.id) ?? []));
    }
    expect(portal.statistics().maxWritesInFlight).toBeLessThanOrEqual(5);
    expect(portal.statistics().writes).toBe(total);
    expect(await panelViolations(portal.page)).toEqual([]);
    const results = await savedList(await panel.save('results'));
    const { rows } = results;
    expect(rows).toHaveLength(20 * 200 + 1);
    expect(rows.filter(({ cells }) => cells.at(-2) === 'Lagt til')).toHaveLength(total);
    expect(rows.filter(({ cells }) => cells.at(-2) === '')).toEqual([]);
  });

  it('goes into all that are ticked, stops and goes on as one, and is found again', {
    timeout: 360_000,
  }, async () => {
    portal = await openPortal({ clients: 120, extraSystemUsers: 5 });
    const { panel, page, sandbox, context } = portal;
    sandbox.control.latency({ medianMs: 60, spread: 0.3 });
    const chosen = [named('Visma Lønn')[0], named('PowerOffice lønn')[0]].flatMap((one) => one ?? []);
    const numbers = clients().map(({ orgNumber }) => orgNumber ?? '');
    const wanted = chosen.map(addable);
    const others = agents()
      .filter((one) => !chosen.some(({ id }) => id === one.id))
      .map(({ delegatedOrgNumbers }) => delegatedOrgNumbers);
    await overviewOf(numbers.join('\n'));
    for (const { id } of chosen) await panel.host.locator(`[data-destination="${id}"]`).check();
    await panel.action('list-choices').click();
    await panel.action('review').click();
    await panel.waitForPhase('confirm');
    await panel.press('confirm');
    await panel.waitForPhase('running');
    await panel.action('pause').click();
    await panel.waitForPhase('paused');
    const written = portal.statistics().writes;
    await page.reload();
    await panel.waitForPhase('paused');
    await page.waitForTimeout(500);
    expect(portal.statistics().writes).toBe(written);
    await panel.action('resume').click();
    await panel.waitForPhase('running');
    // The worker is stopped on the way, and nothing is lost or done twice.
    await stopWorker(context, page);
    await panel.waitForPhase('done', 240_000);
    for (const [i, { id }] of chosen.entries()) {
      const now = agents().find((one) => one.id === id)?.delegatedOrgNumbers ?? [];
      expect(now).toEqual(expect.arrayContaining(wanted[i] ?? []));
    }
    expect(
      agents()
        .filter((one) => !chosen.some(({ id }) => id === one.id))
        .map(({ delegatedOrgNumbers }) => delegatedOrgNumbers),
    ).toEqual(others);
    const results = await savedList(await panel.save('results'));
    expect(results.rows).toHaveLength(2 * numbers.length);
  });
});
