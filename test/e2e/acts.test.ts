import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal({ clients: 700 });
  portal.sandbox.control.latency({ medianMs: 10, spread: 0.3 });
  await portal.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.sandbox.control.clearFaults();
  await portal.open(portal.systemUser('Unimicro'));
  await countPresses();
});

const there = () => portal.systemUser('Unimicro').delegatedOrgNumbers;
const addable = (count: number) => addableTo(portal.sandbox.control.state().tt02, 'Unimicro').slice(0, count);

/** Counts what a person does with the mouse from now on; a press is one, whatever events come of it. */
const countPresses = () =>
  portal.page.evaluate(() => {
    const seen = { presses: 0 };
    addEventListener(
      'pointerdown',
      ({ isTrusted }) => {
        if (isTrusted) seen.presses += 1;
      },
      true,
    );
    Object.assign(globalThis, { seen });
  });
const presses = () =>
  portal.page.evaluate(() => (globalThis as never as { seen: { presses: number } }).seen.presses);

/** One act: what is on the clipboard, into the field. */
async function paste(numbers: readonly string[]): Promise<void> {
  const { page, panel } = portal;
  await page.evaluate((text) => navigator.clipboard.writeText(text), numbers.join('\n'));
  await panel.host.locator('textarea[data-input=paste]').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await panel.waitForPhase('plan');
  await panel.settled();
}

/** As a file manager lets go of a file over the panel. */
async function drop(text: string): Promise<void> {
  const { page, panel } = portal;
  const dropped = await page.evaluateHandle((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'klienter.csv', { type: 'text/csv' }));
    return files;
  }, text);
  await panel.host.locator('[data-phase]').dispatchEvent('drop', { dataTransfer: dropped });
  await panel.waitForPhase('plan');
  await panel.settled();
}

describe('what it takes', () => {
  it('to add three hundred from a file: three acts, and two where it is dropped', async () => {
    const { page, panel } = portal;
    const chosen = page.waitForEvent('filechooser');
    await panel.host.locator('.kf-file').click();
    await (await chosen).setFiles(csv(addable(300).join('\n')));
    await panel.waitForPhase('plan');
    await panel.settled();
    await panel.action('add').click();
    await panel.press('confirm');
    await panel.waitForPhase('done', 60_000);
    expect(await panel.count('done')).toBe(300);
    expect(await presses()).toBe(3);

    await panel.action('start-over').click();
    await countPresses();
    const before = there().length;
    await drop(addable(40).join('\n'));
    await panel.action('add').click();
    await panel.press('confirm');
    await panel.waitForPhase('done', 60_000);
    expect(there().length).toBe(before + 40);
    expect(await presses()).toBe(2);
  });

  it('to add one new client: two with the paste', async () => {
    const { panel } = portal;
    const [client = ''] = addable(1);
    await paste([client]);
    await panel.press('confirm');
    await panel.waitForPhase('done');
    expect(there()).toContain(client);
    expect((await presses()) + 1).toBe(2);
  });

  it('to remove six that have left: three with the paste; to take it back at once: two', async () => {
    const { panel } = portal;
    // Altinn tells no number of whoever has left already.
    const clients = portal.sandbox.control
      .state()
      .tt02.clients.filter(({ standing }) => standing === 'client');
    const known = new Set(clients.map(({ orgNumber }) => orgNumber));
    const left = there()
      .filter((one) => known.has(one))
      .slice(0, 6);
    await paste(left);
    await panel.host.locator('[data-purpose="remove"]').click();
    await panel.settled();
    await panel.press('confirm');
    await panel.waitForPhase('done');
    expect(there().filter((one) => left.includes(one))).toEqual([]);
    expect((await presses()) + 1).toBe(3);

    await panel.action('undo').click();
    await panel.press('undo-confirm');
    await expect.poll(() => there().filter((one) => left.includes(one)).length, { timeout: 30_000 }).toBe(6);
    expect((await presses()) + 1).toBe(3 + 2);
  });

  it('to send again what failed: one; to see why somebody was not added: none, and typing', async () => {
    const { panel, page } = portal;
    const numbers = addable(4);
    const refused = numbers[2] ?? '';
    portal.sandbox.control.addFault({
      on: 'write',
      client: refused,
      do: 'reject',
      code: 'AMUI-00005',
      times: 2,
    });
    await paste(numbers);
    await panel.press('confirm');
    await panel.waitForPhase('done');
    const before = await presses();
    const search = panel.host.locator('input[data-input=search]');
    await search.focus();
    await page.keyboard.type(refused);
    const row = panel.host.locator(`[data-row][data-client="${refused}"]`);
    await expect.poll(async () => (await panel.rows()).map(({ client }) => client)).toEqual([refused]);
    expect(await row.locator('[data-cell-of=explanation]').textContent()).toMatch(
      /Altinn avviste|Ikke klient|Mangler/,
    );
    expect(await presses()).toBe(before);

    await panel.action('retry').click();
    await panel.waitForPhase('done');
    await expect.poll(() => there().includes(refused), { timeout: 30_000 }).toBe(true);
    expect(await presses()).toBe(before + 1);
  });
});
