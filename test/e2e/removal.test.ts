import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { readList } from '../../utils/spreadsheet/read-list';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';

let portal: Portal;
afterEach(() => portal.close());

const delegated = () => portal.systemUser('Unimicro').delegatedOrgNumbers.toSorted();
const clientOf = (orgNumber: string) =>
  portal.sandbox.control.state().tt02.clients.find((client) => client.orgNumber === orgNumber);
/** Delegated clients that the portal gives a number for, and that can be added again. */
const lasting = () => delegated().filter((orgNumber) => clientOf(orgNumber)?.standing === 'client');

const violations = async () => {
  const { violations: found } = await new AxeBuilder({ page: portal.page })
    .include('klientfil-panel')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

async function planOf(text: string) {
  await portal.open(portal.systemUser('Unimicro'));
  await portal.panel.chooseFile(csv(text));
  await portal.panel.waitForPhase('plan');
}
const purpose = (value: string) => portal.panel.host.locator(`[data-choice=purpose][value=${value}]`).click();
const asked = () => portal.panel.host.locator('.kf-confirm');

describe('removing clients', () => {
  it('names those that the list does not, lets one stay, has the number typed, and can be undone', async () => {
    portal = await openPortal({ clients: 200 });
    const { panel, page, sandbox } = portal;
    sandbox.control.latency({ medianMs: 20, spread: 0.3 });
    const before = delegated();
    const [stays, ...others] = lasting();
    const onList = others.slice(0, 3);
    await planOf(onList.join('\n'));
    expect(await panel.action('add').count()).toBe(0);
    const remove = panel.action('remove');
    const offered = Number(/\d+/.exec((await remove.textContent()) ?? '')?.[0]);

    // A script's click asks nothing.
    await panel.host.evaluate((element) =>
      element.shadowRoot?.querySelector<HTMLButtonElement>('[data-action=remove]')?.click(),
    );
    await page.waitForTimeout(300);
    expect(await panel.phase()).toBe('plan');

    await remove.click();
    await panel.waitForPhase('confirm');
    expect(await asked().locator('[data-removal]').count()).toBe(offered);
    expect(await violations()).toEqual([]);
    await asked().locator(`[data-removal="${stays}"] input`).uncheck();
    expect(await panel.action('confirm').isDisabled()).toBe(true);
    await asked().locator('[data-input=removing]').fill(String(offered));
    expect(await panel.action('confirm').isDisabled()).toBe(true);
    await asked()
      .locator('[data-input=removing]')
      .fill(String(offered - 1));
    expect(await panel.action('confirm').textContent()).toBe(`Bekreft og fjern ${offered - 1} klienter`);
    expect(portal.statistics().writes).toBe(0);
    await panel.action('confirm').click();
    await panel.host.getByText('Fjerningen er ferdig').first().waitFor({ timeout: 60_000 });

    const left = delegated();
    expect(left).toEqual(expect.arrayContaining([...onList, stays].toSorted()));
    expect(before.length - left.length).toBe(offered - 1);
    expect(portal.statistics().maxWritesInFlight).toBeLessThanOrEqual(5);
    expect(await panel.host.locator('[data-registered=regnskapsforer]').textContent()).toMatch(
      /Dere står fortsatt som regnskapsfører for \d+ av disse i Enhetsregisteret\./,
    );
    expect(await violations()).toEqual([]);
    const results = await readList(await readFile(await (await panel.save('results')).path()));
    if (!results.ok) throw new Error(results.fault.kind);
    expect(results.list.rows.filter(({ cells }) => cells.at(-2) === 'Fjernet')).toHaveLength(offered - 1);

    await panel.action('undo').click();
    await panel.action('undo-confirm').waitFor();
    const forGood = await panel.host
      .locator('details[data-undo]')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getAttribute('data-undo') !== 'added-back')
          .reduce((sum, one) => sum + Number(one.getAttribute('data-clients')), 0),
      );
    expect(await violations()).toEqual([]);
    await panel.action('undo-confirm').click();
    await expect.poll(() => delegated().length, { timeout: 60_000 }).toBe(before.length - forGood);
    for (const orgNumber of lasting()) expect(before).toContain(orgNumber);
  }, 180_000);

  it('makes Altinn equal to a list that is the truth, and refuses to while a row cannot be read', async () => {
    portal = await openPortal({ clients: 120 });
    const { panel, sandbox } = portal;
    sandbox.control.latency({ medianMs: 20, spread: 0.3 });
    const kept = lasting().slice(0, 4);
    const added = addableTo(sandbox.control.state().tt02, 'Unimicro').slice(0, 3);
    await planOf(['Org.nr.', ...kept, ...added, '12345678'].join('\n'));
    await purpose('exact');
    await panel.host.locator('[data-warning=exact-refused]').waitFor();
    expect(await panel.host.locator('[data-warning=exact-refused]').textContent()).toContain('linje 9');
    expect(await panel.count('remove')).toBe(0);
    expect(await violations()).toEqual([]);

    await panel.action('start-over').click();
    await panel.chooseFile(csv(['Org.nr.', ...kept, ...added].join('\n')));
    await expect.poll(() => panel.count('add')).toBe(3);
    await purpose('exact');
    await expect.poll(() => panel.count('remove')).toBeGreaterThan(0);
    const removing = await panel.count('remove');
    expect(await panel.action('remove').textContent()).toBe(`Legg til 3 og fjern ${removing} klienter …`);
    await panel.action('remove').click();
    await asked().locator('[data-input=removing]').fill(String(removing));
    await panel.action('confirm').click();
    await panel.waitForPhase('done', 60_000);
    expect(await panel.count('done')).toBe(removing + 3);
    expect(lasting()).toEqual([...kept, ...added].toSorted());
    expect((await panel.rows()).map(({ text }) => /Lagt til|Fjernet/.exec(text)?.[0]).toSorted()).toEqual([
      ...Array(removing).fill('Fjernet'),
      ...Array(3).fill('Lagt til'),
    ]);
  }, 180_000);

  it('obeys rows that are marked for removal only when it is told to', async () => {
    portal = await openPortal({ clients: 120 });
    const { panel } = portal;
    const [gone = '', ...others] = lasting();
    const [added = ''] = addableTo(portal.sandbox.control.state().tt02, 'Unimicro');
    await planOf(`Org.nr.;Handling\n${added};legg til\n${gone};fjern\n`);
    expect(await panel.count('marked-for-removal')).toBe(1);
    expect(await panel.count('remove')).toBe(0);
    await purpose('as-marked');
    await expect.poll(() => panel.count('remove')).toBe(1);
    await panel.action('remove').click();
    await asked()
      .locator('[data-input=removing]')
      .waitFor({ timeout: 2000 })
      .catch(() => undefined);
    const typing = asked().locator('[data-input=removing]');
    if ((await typing.count()) > 0) await typing.fill('1');
    await panel.action('confirm').click();
    await panel.waitForPhase('done', 60_000);
    expect(lasting()).toEqual([...others, added].toSorted());
  }, 120_000);
});
