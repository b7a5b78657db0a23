import type { PlanShown } from '../../../components/state/panel-state';
import type { Client } from '../../../utils/domain/client';
import type { ReadChoices, ReadResult } from '../../../utils/domain/lists/list';
import { orgNumberOrNothing } from '../../../utils/domain/numbers/org-number';
import type { PlanRecord } from '../../../utils/job/journal/records';
import { planFor } from '../../../utils/planning/make-plan';
import { readList, readListFromText } from '../../../utils/spreadsheet/read-list';
import { type SheetParts, workbook } from '../../unit/spreadsheet/corpus/workbook';
import type { Scene } from './panel-scenes';
import { sourceOf, systemUser } from './scenes';

/** The firm's clients, of whom the first two are delegated. */
const firm: [number: string, name: string][] = [
  ['310000000', 'VIKESÅ TIGER AS'],
  ['310000388', 'RAKRYGGET MÅNE ANS'],
  ['310000744', 'ÅLVUNDFJORD SOKK ASA'],
  ['310001112', 'TYNN FJORD DA'],
  ['310001481', 'KLOK ELV ENK'],
  ['310001856', 'LUNKEN STOL AS'],
  ['310002224', 'GLAD BJØRK ANS'],
  ['310002593', 'SPRETTEN RYPE ASA'],
];
const access = [{ role: 'regnskapsforer', packages: systemUser.packages.map(({ urn }) => urn) }];
const clients = firm.map(
  ([number, name], at): Client => ({
    id: `client-${at + 1}`,
    kind: 'organisation',
    orgNumber: orgNumberOrNothing(number),
    name,
    access,
  }),
);
const basis = {
  systemUser,
  userUuid: '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d',
  routes: { availableRoute: 'portal', delegatedRoute: 'portal', writeRoute: 'portal' } as const,
  knowsPackages: true,
  lists: {
    available: clients,
    delegated: clients.slice(0, 2),
    emptyTwice: { available: false, delegated: false },
  },
  readAt: new Date(2026, 10, 22, 14, 20).getTime(),
};

/** What the panel shows of a list, as the program itself reads it and holds it against Altinn's. */
async function planned(read: ReadResult, fileName: string): Promise<PlanShown> {
  if (!read.ok) throw new Error(`${fileName}: ${read.fault.kind}`);
  const kept: PlanRecord[] = [];
  const journal = { savePlan: async (plan: PlanRecord) => void kept.push(plan) };
  const clock = { now: () => basis.readAt };
  const summary = await planFor(basis, read.list, { fileName }, { journal, clock } as never);
  const [plan] = kept;
  if (!plan) throw new Error(`${fileName}: no plan was kept`);
  return { summary, rows: sourceOf(plan.planRows), notOnList: sourceOf(plan.notOnList) };
}

const pasted = async (text: string, choices: ReadChoices = {}) =>
  planned(await readListFromText(text, choices), 'innlimt liste');
const file = async (fileName: string, text: string, choices: ReadChoices = {}) =>
  planned(await readList(new TextEncoder().encode(text), choices), fileName);
const book = async (fileName: string, sheets: SheetParts[]) =>
  planned(await readList(workbook(sheets)), fileName);

const written = (number: string) => number.replace(/(\d{3})(?=\d)/g, '$1 ');

const mail = `Hei Kari,

Kan du legge til disse fra 1. desember?

${firm
  .slice(0, 4)
  .map(([number, name]) => `${name}, org.nr. ${written(number)}`)
  .join('\n')}

Ring meg på 412 34 567 om noe er uklart.

Vennlig hilsen
Ola Nordmann
Fjord Regnskap AS
Org.nr. 310 202 398`;

const altinnsList = firm
  .slice(0, 5)
  .map(([number, name], at) =>
    [
      name,
      `Org.nr. ${written(number)}`,
      at < 2 ? 'Fjern fra systemtilgang' : 'Legg til i systemtilgang',
    ].join('\n\n'),
  )
  .join('\n\n');

const page = (at: number) =>
  [
    `Side ${at};;`,
    'Orgnr;Navn;Poststed',
    ...firm.slice(at * 3 - 3, at * 3).map(([number, name]) => `${number};${name};Oslo`),
  ].join('\n');
const report = ['Kundeliste;;', page(1), page(2), page(3)].join('\n');

const openAndHidden: SheetParts[] = [
  { name: 'Klienter', rows: [['Orgnr', 'Navn'], ...firm.slice(0, 3)] },
  { name: 'Arkiv', rows: [['Orgnr', 'Navn'], ...firm], state: 'hidden' },
];

const mother = `Orgnr;Navn;Merknad
310000000;Vikeså Tiger AS;
310000388;Rakrygget Måne ANS;skiftet fra 310002593
310000744;Ålvundfjord Sokk ASA;

Venter: 310001112 og 310001481`;

/** Lists as people have them, read by the program itself, so that what stands in the pictures is so. */
export const readScenes: Record<string, Scene> = {
  'read, an e-mail that was pasted': { state: { phase: 'plan', ...(await pasted(mail)) } },
  'read, Altinn’s own list of clients': { state: { phase: 'plan', ...(await pasted(altinnsList)) } },
  'read, number and name on lines': {
    state: { phase: 'plan', ...(await pasted(firm.map((one) => one.join(' ')).join('\n'))) },
  },
  'read, a report with headings on every page': {
    state: { phase: 'plan', ...(await file('kundeliste.csv', report)) },
  },
  'read, a workbook with a hidden sheet': {
    state: { phase: 'plan', ...(await book('klienter.xlsx', openAndHidden)) },
  },
  'read, numbers that were not taken': { state: { phase: 'plan', ...(await file('klienter.csv', mother)) } },
};
