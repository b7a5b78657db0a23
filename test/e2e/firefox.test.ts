import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readList } from '../../utils/spreadsheet/read-list';
import { type FirefoxPortal, openFirefoxPortal } from '../firefox/firefox-portal';
import { firefoxPath, noFirefox } from '../setup/firefox';

const file = new URL('../sandbox/klienter.csv', import.meta.url).pathname;
const hasFirefox = firefoxPath() !== undefined;
if (!hasFirefox) console.warn(`\n*** FIREFOX IS NOT TESTED. ${noFirefox} ***\n`);

describe.skipIf(!hasFirefox)('the main job in Firefox', () => {
  let portal: FirefoxPortal;
  beforeAll(async () => {
    portal = await openFirefoxPortal();
  }, 120_000);
  afterAll(() => portal?.close());

  it('says where to go when it has been installed by hand', () => {
    expect(portal.firefox.welcomed).toBe(true);
  });

  it('adds what the plan says, and nothing else, and gives an answer for each of sixty rows', async () => {
    const { panel, sandbox } = portal;
    const before = portal.systemUser('Tripletex').delegatedOrgNumbers;
    sandbox.control.latency({ medianMs: 30, spread: 0.5 });
    await portal.open(portal.systemUser('Tripletex'));
    await panel.chooseFile(file);
    await panel.waitForPhase('plan');
    const plan = await panel.rows();
    expect(plan).toHaveLength(60);
    const promised = plan.filter(({ outcome }) => outcome === 'add').map(({ client }) => client);
    expect(promised.length).toBeGreaterThan(5);

    // A script's click asks nothing.
    await panel.look("panel.querySelector('[data-action=add]').click()");
    expect(await panel.phase()).toBe('plan');
    await panel.click('add');
    await panel.waitForPhase('confirm');
    expect(portal.statistics().writes).toBe(0);
    await panel.confirm();
    await panel.waitForPhase('done');
    await panel.show('all');

    const rows = await panel.rows();
    expect(
      rows
        .filter(({ outcome }) => outcome === 'done')
        .map(({ client }) => client)
        .toSorted(),
    ).toEqual(promised.toSorted());
    expect(portal.systemUser('Tripletex').delegatedOrgNumbers.toSorted()).toEqual(
      [...before, ...promised].toSorted(),
    );
    expect(Math.max(...Object.values(portal.statistics().writesPerClient))).toBe(1);
  }, 90_000);

  it('saves the results in the user’s own columns', async () => {
    const read = await readList(await readFile(await portal.panel.save('results')));
    if (!read.ok) throw new Error(read.fault.kind);
    expect(read.list.header).toEqual(['Org.nr.', 'Klient', 'Ansvarlig', 'Status', 'Forklaring']);
    expect(read.list.rows).toHaveLength(60);
  });
});
