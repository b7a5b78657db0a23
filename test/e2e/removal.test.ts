import { afterEach, describe, expect, it } from 'vitest';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';
import { savedList } from './saved-list';
import { panelViolations } from './violations';

let portal: Portal;
afterEach(() => portal.close());

const delegated = () => portal.systemUser('Unimicro').delegatedOrgNumbers.toSorted();
const clientOf = (orgNumber: string) =>
  portal.sandbox.control.state().tt02.clients.find((client) => client.orgNumber === orgNumber);
/** Delegated clients that the portal gives a number for, and that can be added again. */
const lasting = () => delegated().filter((orgNumber) => clientOf(orgNumber)?.standing === 'client');

async function planOf(text: string) {
  await portal.open(portal.systemUser('Unimicro'));
  await portal.panel.plan(csv(text));
}
const asked = () => portal.panel.host.locator('.kf-confirm');
const confirm = () => portal.panel.action('confirm');

describe('removing clients', () => {
  it('names those that the list does not, lets one stay, has the number typed, and can be undone', async () => {
    portal = await openPortal({ clients: 200 });
    const { panel, page, sandbox } = portal;
    sandbox.control.latency({ medianMs: 20, spread: 0.3 });
    const before = delegated();
    const [stays, ...others] = lasting();
    const onList = others.slice(0, 3);
    await planOf(onList.join('\n'));
    // All three are added: nothing is taken for granted, and there is no button.
    expect(await panel.host.locator('[data-variant=primary]').count()).toBe(0);
    await panel.choose('match');
    const remove = panel.action('remove');
    const offered = Number(/\d+/.exec((await remove.textContent()) ?? '')?.[0]);
    expect(await remove.textContent()).toBe(`Fjern ${offered} som ikke står på listen`);

    // A script's click asks nothing.
    await panel.host.evaluate((element) =>
      element.shadowRoot?.querySelector<HTMLButtonElement>('[data-action=remove]')?.click(),
    );
    await page.waitForTimeout(300);
    expect(await panel.phase()).toBe('plan');

    await remove.click();
    await panel.waitForPhase('confirm');
    expect(await asked().locator('[data-removal]').count()).toBe(offered);
    expect(await panelViolations(portal.page)).toEqual([]);
    await asked().locator(`[data-removal="${stays}"] input`).uncheck();
    await page.waitForTimeout(800);
    expect(await confirm().isDisabled()).toBe(true);
    await asked().locator('[data-input=removing]').fill(String(offered));
    expect(await confirm().isDisabled()).toBe(true);
    await asked()
      .locator('[data-input=removing]')
      .fill(String(offered - 1));
    expect(await confirm().textContent()).toBe(`Bekreft: fjern ${offered - 1} som ikke står på listen`);
    expect(portal.statistics().writes).toBe(0);
    await panel.press('confirm');
    await panel.host.getByText('Fjerningen er ferdig').first().waitFor({ timeout: 60_000 });

    const left = delegated();
    expect(left).toEqual(expect.arrayContaining([...onList, stays].toSorted()));
    expect(before.length - left.length).toBe(offered - 1);
    expect(portal.statistics().maxWritesInFlight).toBeLessThanOrEqual(5);
    expect(await panel.host.locator('[data-registered=regnskapsforer]').textContent()).toMatch(
      /I Enhetsregisteret står dere fortsatt som regnskapsfører for \d+ av dem som ble fjernet\./,
    );
    expect(await panelViolations(portal.page)).toEqual([]);
    const results = await savedList(await panel.save('results'));
    expect(results.rows.filter(({ cells }) => cells.at(-2) === 'Fjernet')).toHaveLength(offered - 1);
    // The file answers for the list: those on it too, and who was kept.
    expect(results.rows.filter(({ cells }) => cells.at(-2) === 'Beholdt')).toHaveLength(1);

    await panel.action('undo').click();
    await panel.action('undo-confirm').waitFor();
    const forGood = await panel.host
      .locator('details[data-undo]')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getAttribute('data-undo') !== 'added-back')
          .reduce((sum, one) => sum + Number(one.getAttribute('data-clients')), 0),
      );
    expect(await panelViolations(portal.page)).toEqual([]);
    await panel.confirmUndo();
    await expect.poll(() => delegated().length, { timeout: 60_000 }).toBe(before.length - forGood);
    for (const orgNumber of lasting()) expect(before).toContain(orgNumber);
  }, 180_000);

  it('makes Altinn equal to a list, and refuses to while a row cannot be read', async () => {
    portal = await openPortal({ clients: 120 });
    const { panel, sandbox } = portal;
    sandbox.control.latency({ medianMs: 20, spread: 0.3 });
    const kept = lasting().slice(0, 4);
    const added = addableTo(sandbox.control.state().tt02, 'Unimicro').slice(0, 3);
    await planOf(['Org.nr.', ...kept, ...added, '12345678'].join('\n'));
    await panel.choose('match');
    const refused = panel.host.locator('[data-refusal=faulty-row]');
    await refused.waitFor();
    expect(await refused.textContent()).toContain('Rad 9');
    expect(await panel.count('remove')).toBe(0);
    expect(await panel.host.locator('[data-variant=primary]').count()).toBe(0);
    expect(await panelViolations(portal.page)).toEqual([]);

    await panel.action('start-over').click();
    await panel.chooseFile(csv(['Org.nr.', ...kept, ...added].join('\n')));
    await expect.poll(() => panel.count('add')).toBe(3);
    await panel.choose('match');
    await expect.poll(() => panel.count('remove')).toBeGreaterThan(0);
    const removing = await panel.count('remove');
    expect(await panel.action('add').textContent()).toBe(
      `Legg til 3 og fjern ${removing} som ikke står på listen`,
    );
    await panel.confirm();
    await panel.waitForPhase('done', 60_000);
    expect(await panel.count('done')).toBe(removing + 3);
    expect(lasting()).toEqual([...kept, ...added].toSorted());
    expect((await panel.rows()).map(({ text }) => /Lagt til|Fjernet/.exec(text)?.[0]).toSorted()).toEqual([
      ...Array(removing).fill('Fjernet'),
      ...Array(3).fill('Lagt til'),
    ]);
  }, 180_000);

  it('follows rows that are marked for removal in a column of ours, and leaves them under any other purpose', async () => {
    portal = await openPortal({ clients: 120 });
    const { panel } = portal;
    const [gone = '', ...others] = lasting();
    const [added = ''] = addableTo(portal.sandbox.control.state().tt02, 'Unimicro');
    await planOf(`Org.nr.;Handling\n${added};legg til\n${gone};fjern\n`);
    expect(await panel.host.locator('[data-purpose=as-marked]').isChecked()).toBe(true);
    await panel.choose('add');
    expect(await panel.count('marked-otherwise')).toBe(1);
    expect(await panel.count('remove')).toBe(0);
    await panel.choose('as-marked');
    await expect.poll(() => panel.count('remove')).toBe(1);
    await panel.confirm();
    await panel.waitForPhase('done', 60_000);
    expect(lasting()).toEqual([...others, added].toSorted());
  }, 120_000);
});
