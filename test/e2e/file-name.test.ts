import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { BrowserContext, Download } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cell, workbook } from '../unit/spreadsheet/corpus/workbook';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';

const [day, rest] = ['010170', '12345'];
const name = `Kari Nordmann ${day} ${rest} klienter.csv`;
const masked = 'Kari Nordmann •••••• ••••• klienter.csv';

/** One of each kind, every one with five digits of its own: ordinary, D-number, H-number, synthetic. */
const people = [
  ['010177', '12347'],
  ['410177', '23458'],
  ['014177', '34569'],
  ['018177', '45671'],
  ['016677', '56782'],
  ['418177', '67893'],
  ['150299', '78914'],
  ['311288', '89125'],
  ['090965', '91236'],
  ['121256', '13579'],
  ['230345', '24681'],
  ['070738', '35792'],
] as const;
type Person = readonly [date: string, five: string];

const dotted = (date: string) => date.replace(/(..)(..)(..)/, '$1.$2.$3');
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

/** Ways of writing one: a person each. */
const dresses: ((person: Person) => string)[] = [
  ([date, five]) => date + five,
  ([date, five]) => `${date} ${five}`,
  ([date, five]) => `${date}-${five}`,
  ([date, five]) => `${date}    ${five}`,
  ([date, five]) => `${date}\u2212${five}`,
  ([date, five]) => `${dotted(date)} ${five}`,
  ([date, five]) => `(${date}) ${five}`,
  ([date, five]) => `${date}\u00ad${five}`,
  ([date, five]) => `\u200e${date}\u00a0${five}`,
  ([date, five]) => wide(date + five),
  ([date, five]) => `fnr ${date} ${five.slice(0, 3)} ${five.slice(3)}`,
  ([date, five]) => `Kari født ${date}/${five}, Oslo`,
];

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal({ environment: 'production' });
});
afterAll(() => portal.close());

/** All that the panel says meanwhile, also what stands there for a moment only. */
const said: string[] = [];
/** All that went out as a file: names, and what is in them. */
const contents: string[] = [];

beforeAll(async () => {
  await portal.page.exposeFunction('klientfilSaid', (text: string) => void said.push(text));
});
beforeEach(async () => {
  const { panel } = portal;
  await portal.open(portal.systemUser('Unimicro'));
  // A run that is over stands there still.
  if ((await panel.phase()) !== 'closed') await panel.action('start-over').click();
  await panel.waitForPhase('closed');
  await portal.page.evaluate(() => {
    const root = document.querySelector('klientfil-panel')?.shadowRoot;
    const tell = () =>
      (globalThis as never as { klientfilSaid(text: string): void }).klientfilSaid(root?.innerHTML ?? '');
    if (root)
      new MutationObserver(tell).observe(root, { subtree: true, childList: true, characterData: true });
  });
});

/** From the plan that is shown to the end of its run, with every file on the way. */
async function runAll(): Promise<void> {
  const { panel, page } = portal;
  await panel.waitForPhase('plan');
  for (const details of await panel.host.locator('details > summary').all()) await details.click();
  const files = [await panel.save('plan-file')];
  await panel.confirm();
  await panel.waitForPhase('done');
  files.push(await panel.save('results'));
  for (const file of files) await keep(file);
  contents.push((await panel.host.locator('[data-phase]').textContent()) ?? '', await page.content());
}

async function keep(file: Download): Promise<void> {
  contents.push(file.suggestedFilename());
  const bytes = new Uint8Array(await readFile(await file.path()));
  const parts = file.suggestedFilename().endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [bytes];
  contents.push(...parts.map((part) => new TextDecoder().decode(part)));
}

const numbers = (from: number) =>
  addableTo(portal.sandbox.control.state().production, 'Unimicro').slice(from, from + 2);

it('a national identity number in a file’s name is nowhere', async () => {
  const { panel, context } = portal;
  await panel.chooseFile(csv(numbers(0).join('\n'), name));
  await runAll();
  expect(await panel.host.locator('[data-phase]').textContent()).toContain(masked);
  const origin = `chrome-extension://${new URL(context.serviceWorkers()[0]?.url() ?? '').host}`;
  const history = await context.newPage();
  await history.goto(`${origin}/remembered.html`);
  await history.getByText(masked).first().waitFor();
  contents.push((await history.textContent('body')) ?? '');
  await history.close();
}, 120_000);

describe('a national identity number in any dress is nowhere', () => {
  const written = people.map((person, i) => (dresses[i] as (typeof dresses)[number])(person));

  it('in a file: cells of every column, heading, title, note, number column', async () => {
    const [one = '', two = ''] = numbers(2);
    const quoted = (cell: string) => `"${cell}"`;
    const rows = [
      [`Klienter for ${written[0]}`, '', '', ''],
      [],
      ['Orgnr', 'Navn', `Merknad ${written[1]}`, 'Systemtilgang'],
      ...written.map((cell, i) => [i === 0 ? one : '', `Kari ${i}`, cell, 'Unimicro']),
      ...written.map((cell) => ['', cell, '', cell]),
      ...written.filter((_, i) => i < 10).map((cell) => [cell, 'Ola', '', '']),
      [two, 'To AS', '', ''],
      [],
      [`* gjelder ${written[2]}`, '', '', ''],
    ];
    await portal.panel.chooseFile(csv(rows.map((cells) => cells.map(quoted).join(';')).join('\n')));
    await runAll();
  }, 120_000);

  it('in a workbook: sheets’ names, texts, numbers, two cells beside one another', async () => {
    const [one = '', two = ''] = numbers(4);
    const rows: Cell[][] = [
      ['Orgnr', 'Navn', 'Født', 'Personnr', 'Merknad'],
      ...people.map(([date, five], i): Cell[] => [
        [one, two][i] ?? null,
        `Kari ${i}`,
        dotted(date),
        five,
        written[i] ?? '',
      ]),
      ...people.map(([date, five]): Cell[] => [Number(date + five), 'Ola']),
    ];
    const book = workbook([
      { name: `Kari ${people[0].join(' ')}`, rows },
      { name: `Ola ${people[3].join('')}`, rows: written.map((cell) => [cell]), state: 'hidden' },
    ]);
    await portal.panel.chooseFile({
      name: 'klienter.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(book),
    });
    await runAll();
  }, 120_000);

  it('in a paste: among words, on lines of their own', async () => {
    const { panel } = portal;
    const [one = '', two = ''] = numbers(6);
    await panel.typeList(
      `Hei!\n\nFjord AS ${one}\n${written.join('\n')}\nFoss AS ${two}\n\nMvh Kari ${written[0]}`,
    );
    await runAll();
  }, 120_000);

  it('neither in what was shown, in files, in the journal nor anywhere in the browser’s folder', async () => {
    const { context, profile } = portal;
    contents.push(await stored(context));
    const all: Person[] = [[day, rest], ...people];
    expect(said.length).toBeGreaterThan(10);
    for (const person of all) {
      const trace = traceOf(person);
      for (const text of [...said, ...contents]) {
        const found = trace.exec(text.normalize('NFKC'));
        expect([person, found && text.slice(Math.max(0, found.index - 40), found.index + 40)]).toEqual([
          person,
          null,
        ]);
      }
    }
    // Last, with everything written down: whatever else the browser has, they are not among it.
    await context.close();
    for (const file of await readdir(profile, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const bytes = await readFile(join(file.parentPath, file.name));
      const text = bytes.toString('latin1');
      for (const person of all)
        expect([file.name, person, traceOf(person).test(text)]).toEqual([file.name, person, false]);
      for (const form of written) {
        const found = [Buffer.from(form), Buffer.from(form, 'utf16le')].some((one) => bytes.includes(one));
        expect([file.name, form, found]).toEqual([file.name, form, false]);
      }
    }
  }, 120_000);
});

/** The digits in their order, with what may stand between them; in UTF-16 a zero does. */
const traceOf = ([date, five]: Person) => new RegExp([...date, ...five].join('[^\\da-zA-Z]{0,6}'));

/** Everything that the extension keeps. */
async function stored(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return worker.evaluate(async () => {
    const kept: unknown[] = [];
    for (const { name: database = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of db.objectStoreNames) {
        const reading = db.transaction(store).objectStore(store).getAll();
        kept.push(
          await new Promise((resolve, reject) => {
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          }),
        );
      }
      db.close();
    }
    const { storage } = (
      globalThis as never as { chrome: { storage: Record<string, { get(key: null): unknown }> } }
    ).chrome;
    kept.push(await storage.local?.get(null), await storage.session?.get(null));
    return JSON.stringify(kept);
  });
}
