import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal({ clients: 200 });
  portal.sandbox.control.latency({ medianMs: 20, spread: 0.3 });
});
afterAll(() => portal.close());
beforeEach(() => portal.open(portal.systemUser('Unimicro')));

const there = () => portal.systemUser('Unimicro').delegatedOrgNumbers.toSorted();
const addable = (count: number) => addableTo(portal.sandbox.control.state().tt02, 'Unimicro').slice(0, count);
const chosen = async () => {
  const radio = portal.panel.host.locator('[data-purpose]:checked');
  return (await radio.count()) === 0 ? undefined : radio.getAttribute('data-purpose');
};
/** The one button, and whom it names where it names somebody. */
const button = async () => {
  const primary = portal.panel.host.locator('.ds-button[data-variant=primary]');
  return (await primary.count()) === 0 ? undefined : primary.textContent();
};
const named = async (what: 'addition' | 'removal') =>
  (
    await portal.panel.host
      .locator(`[data-${what}]`)
      .evaluateAll((rows, name) => rows.map((row) => row.getAttribute(name) ?? ''), `data-${what}`)
  ).toSorted();
const legend = () => portal.panel.host.locator('.kf-purpose legend').textContent();

/** Pasted, as the weekly chore is. */
async function paste(numbers: readonly string[]): Promise<void> {
  const { panel } = portal;
  await panel.typeList(numbers.join('\n'));
  await panel.waitForPhase('plan');
  await panel.settled();
}
async function list(text: string): Promise<void> {
  await portal.panel.plan(csv(text));
  await portal.panel.settled();
}

describe('what people paste without a word', () => {
  it('six that have left, while five are there: nothing is taken for granted, and removing names the five', async () => {
    const { panel } = portal;
    const five = there().slice(0, 5);
    await paste([...five, ...addable(1)]);
    expect([await chosen(), await button()]).toEqual([undefined, undefined]);
    expect(await legend()).toBe('5 av 6 på listen er allerede lagt til. Hva skal skje med dem?');
    await panel.choose('remove');
    expect(await button()).toBe('Bekreft: fjern 5 klienter');
    expect([await named('removal'), await named('addition')]).toEqual([five, []]);
  });

  it('three that have left, and nobody is there: all is as it should be', async () => {
    const { panel } = portal;
    await paste(addable(3));
    await panel.choose('remove');
    expect(await button()).toBeUndefined();
    expect(await panel.host.locator('[data-nothing]').textContent()).toBe(
      'Alt stemmer: ingen av de 3 på listen er lagt til.',
    );
  });

  it('one new client: one button that adds it by name, and two acts with the paste', async () => {
    const { panel } = portal;
    const [client = ''] = addable(1);
    await paste([client]);
    expect(await chosen()).toBe('add');
    expect(await button()).toMatch(/^Bekreft: legg til \p{L}/u);
    expect([await named('addition'), await named('removal')]).toEqual([[client], []]);
    const before = there();
    await panel.press('confirm');
    await panel.waitForPhase('done');
    expect(there()).toEqual([...before, client].toSorted());
    await panel.action('start-over').click();
  });

  it('all of those who are there: everything is right, and no button removes anybody', async () => {
    await paste(there().slice(0, 8));
    expect(await button()).toBeUndefined();
    expect(await portal.panel.host.locator('[data-nothing]').textContent()).toBe(
      'Alt stemmer: alle 8 på listen er lagt til.',
    );
    expect(await portal.panel.action('remove').count()).toBe(0);
  });
});

describe('a list that says more than who', () => {
  it('three marked «fjern» among forty are followed, and left or gone as each purpose has it', async () => {
    const { panel } = portal;
    const marked = there().slice(0, 3);
    const others = [...there().slice(3, 8), ...addable(32)];
    const rows = [...marked.map((one) => `${one};fjern`), ...others.map((one) => `${one};`)];
    await list(`Org.nr.;Handling\n${rows.join('\n')}\n`);
    expect(await chosen()).toBe('as-marked');
    expect(await button()).toBe('Bekreft: fjern 3 klienter');
    expect(await named('removal')).toEqual(marked);
    await panel.choose('add');
    expect(await button()).toBe('Legg til 32 klienter');
    expect([await panel.count('marked-otherwise'), await panel.count('remove')]).toEqual([3, 0]);
    await panel.choose('remove');
    expect(await button()).toBe('Bekreft: fjern 8 klienter');
    expect(await named('removal')).toEqual(there().slice(0, 8));
    await panel.choose('match');
    // Altinn gives no number for one of them, and no list can name it.
    const unlisted = await panel.count('not-on-list');
    expect(unlisted).toBeGreaterThan(there().length - 10);
    expect(await button()).toBe(`Legg til 32 og fjern ${unlisted} som ikke står på listen`);
    expect(await panel.count('marked-otherwise')).toBe(3);
  });

  it('crosses on some rows are asked about first, and only those with one are added when it is said so', async () => {
    const { panel } = portal;
    const clients = addable(8);
    const rows = clients.map((one, at) => `${one};${at < 4 ? 'x' : ''}`);
    await list(`Org.nr.;Legg til\n${rows.join('\n')}\n`);
    const question = panel.host.locator('[data-question=crossedRows]');
    expect(await question.textContent()).toContain(
      '4 av 8 rader er krysset av i «Legg til». Hvem gjelder det?',
    );
    expect(await question.locator('[aria-pressed=true]').count()).toBe(0);
    expect(await button()).toBeUndefined();
    await question.locator('[value=only]').click();
    await panel.action('confirm').waitFor();
    expect(await button()).toBe('Bekreft: legg til 4 klienter');
    expect(await named('addition')).toEqual(clients.slice(0, 4).toSorted());
    await question.locator('[value=all]').click();
    await expect.poll(button).toBe('Bekreft: legg til 8 klienter');
  });

  it.each([
    ['with a heading', 'Status;Orgnr\n'],
    ['without one', ''],
  ])('A and U of Altinn II are marks, %s, and nobody marked U is added', async (_, heading) => {
    const { panel } = portal;
    const comes = addable(4);
    const goes = there().slice(0, 2);
    const rows = [...comes.map((one) => `A;${one}`), ...goes.map((one) => `U;${one}`)];
    await list(`${heading}${rows.join('\n')}\n`);
    expect(await chosen()).toBe('add');
    expect(await button()).toBe('Bekreft: legg til 4 klienter');
    expect([await named('addition'), await named('removal')]).toEqual([comes.toSorted(), []]);
    await panel.choose('as-marked');
    expect(await button()).toBe('Bekreft: legg til 4 og fjern 2 klienter');
    expect([await named('addition'), await named('removal')]).toEqual([comes.toSorted(), goes]);
    await panel.choose('remove');
    expect(await named('removal')).toEqual(goes);
  });
});

describe('a list that is to be the truth', () => {
  it('of eight hundred rows with a person’s number, a wrong digit and a line left out is made so by answers', async () => {
    const { panel } = portal;
    const all = there();
    const [wrong = '', leftOut = '', first = '', second = ''] = all;
    const kept = all.slice(4);
    const digit = wrong.endsWith('1') ? '2' : '1';
    const rows = [
      ...kept.map((one) => `${one};Klient`),
      ...Array.from({ length: 800 - kept.length }, () => `${kept[0]};Klient`),
      `${wrong.slice(0, 8)}${digit};Feil siffer AS`,
      '01017012345;Kari',
      `Sum;se også ${leftOut}`,
    ];
    await list(`Org.nr.;Navn\n${rows.join('\n')}\n`);
    await panel.choose('match');
    expect(await button()).toBeUndefined();
    const refused = panel.host.locator('[data-refusal]');
    await refused.first().waitFor();
    const number = panel.host.locator('[data-input=right-number]').first();
    await number.fill(wrong);
    await panel.host.locator('[data-answer=number]').first().click();
    await panel.settled();
    const waiting = panel.host.locator('[data-refusal]:not([data-answered])');
    while ((await waiting.locator('[data-answer=none-of-them]').count()) > 0) {
      await waiting.locator('[data-answer=none-of-them]').first().click();
      await panel.settled();
    }
    while ((await panel.host.locator('[data-answer=keep]').count()) > 0) {
      await panel.host.locator('[data-answer=keep]').first().click();
      await panel.settled();
    }
    await panel.action('confirm').waitFor();
    expect(await waiting.count()).toBe(0);
    expect(await refused.count()).toBe(2);
    expect(await named('removal')).toEqual([first, second].toSorted());
    expect(await button()).toBe('Bekreft: fjern 2 som ikke står på listen');
    const row = panel.host.locator(`[data-client="${wrong}"]`);
    await expect
      .poll(async () => (await row.count()) > 0 || (await panel.count('already-delegated')) > 0)
      .toBe(true);
  }, 120_000);

  it('can be half so: what is not ticked is not done', async () => {
    const { panel } = portal;
    await list(`Org.nr.\n${[...there().slice(0, 6), ...addable(2)].join('\n')}\n`);
    await panel.choose('match');
    await panel.host.locator('[data-half=remove]').uncheck();
    await panel.settled();
    expect(await button()).toBe('Bekreft: legg til 2 klienter');
    expect(await named('removal')).toEqual([]);
  });
});

describe('a key that is held', () => {
  it('from the paste to the end grants nothing', async () => {
    const { panel, page } = portal;
    const before = there();
    const field = panel.host.locator('textarea[data-input=paste]');
    await field.fill(addable(2).join('\n'));
    await field.focus();
    portal.sandbox.control.resetStatistics();
    await page.keyboard.down('Enter');
    for (let repeat = 0; repeat < 60; repeat += 1) {
      // Playwright sends a key that is down already as a repetition.
      await page.keyboard.down('Enter');
      await page.waitForTimeout(50);
      if (repeat === 40) await panel.action('confirm').focus();
    }
    await page.keyboard.up('Enter');
    await page.waitForTimeout(500);
    expect(await panel.phase()).toBe('plan');
    expect(portal.statistics().writes).toBe(0);
    expect(there()).toEqual(before);
  });
});
