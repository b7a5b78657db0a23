import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readListFromText } from '../../utils/spreadsheet/read-list';
import { addableTo } from './clients';
import { openPortal, type Portal } from './portal';
import { savedList } from './saved-list';
import { panelViolations } from './violations';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  await portal.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.open(portal.systemUser('Tripletex'));
});
afterAll(() => portal.close());

const include = (section: string) => portal.panel.host.locator(`[data-include="${section}"]`);
const notice = () => portal.panel.host.locator('.kf-notice').innerText();

async function exported() {
  const { rows } = await savedList(await portal.panel.save('export'));
  return rows.map(({ number }) => (number.valid ? number.orgNumber : '')).toSorted();
}

describe('the export of a system access', () => {
  it('is everybody who is added at one click, and says how many are private persons', async () => {
    const { delegatedOrgNumbers } = portal.systemUser('Tripletex');
    expect(await exported()).toEqual(delegatedOrgNumbers.toSorted());
    expect(await notice()).toContain('Under listen står 1 privatperson.');
  });

  it('has what was ticked, by keyboard, and the choice stands for the visit', async () => {
    await portal.panel.more('export');
    await portal.panel.host.locator('[data-export-choices] summary').press('Enter');
    expect(await panelViolations(portal.page)).toEqual([]);
    for (const section of ['delegated', 'delegated-lacks', 'delegated-gone']) {
      await include(section).press('Space');
    }
    await include('can-be-added').press('Space');
    const addable = addableTo(portal.sandbox.control.state().tt02, 'Tripletex').toSorted();
    expect(await exported()).toEqual(addable);
    expect(await include('can-be-added').isChecked()).toBe(true);
    expect(await include('delegated').isChecked()).toBe(false);
    expect(await exported()).toEqual(addable);
  });

  it('is copied as it is saved', async () => {
    const { page, panel } = portal;
    await panel.action('export-copy').click();
    await expect.poll(notice, { timeout: 20_000 }).toContain('kopiert. Lim inn i Excel.');
    const read = await readListFromText(await page.evaluate(() => navigator.clipboard.readText()), {});
    if (!read.ok) throw new Error(read.fault.kind);
    expect(read.list.rows).toHaveLength(addableTo(portal.sandbox.control.state().tt02, 'Tripletex').length);
    expect(await panelViolations(portal.page)).toEqual([]);
  });

  it('marks who is no longer a client, in the name of a bad reading too', async () => {
    await portal.open(portal.systemUser('Unimicro'));
    await portal.panel.more('export');
    await portal.panel.host.locator('[data-input=format]').selectOption('csv');
    const text = async () => readFile(await (await portal.panel.save('export')).path(), 'utf8');
    expect(await text()).toContain('ikke lenger klient hos dere');
    portal.sandbox.control.addFault({
      environment: 'tt02',
      on: 'read-available',
      do: '500',
      times: 'always',
      skip: 1,
    });
    const doubted = await text();
    expect(doubted).not.toContain('ikke lenger klient hos dere');
    expect(doubted).toContain('lest bare én gang');
  });
});
