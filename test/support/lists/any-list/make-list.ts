import { orgNumberOrNothing } from '../../../../utils/domain/numbers/org-number';
import { upperHalves } from '../../../../utils/spreadsheet/decode/code-pages';
import { below, pick, type Random, randomFrom } from '../../../sandbox/seed/random';
import { utf16 } from '../../../unit/spreadsheet/corpus/fixture';
import { type Cell, workbook } from '../../../unit/spreadsheet/corpus/workbook';
import { allDresses, type Dress, dressed, inText } from './dress';

/** A list that somebody may have, and what is right. The same for the same seed and index. */
export interface AnyList {
  bytes: Uint8Array;
  way: 'file' | 'paste';
  /** How it was made, to tell of it. */
  made: string;
  clients: { orgNumber: string; name?: string }[];
}

const first =
  'Fjord Ærlig Bjørk Sørli Åsgård Tynn Klok Glad Vikeså Merkur Datoen Kildal Notodden Obs Sum Side'.split(
    ' ',
  );
const second = 'Bygg Regnskap Fisk Eiendom Rør Kafé Transport Drift Holding Service Skog Maling'.split(' ');
const forms = ['AS', 'ENK', 'ANS', 'DA', 'ASA', 'SA', 'NUF'] as const;
const cities = ['Oslo', 'Bodø', 'Tromsø', 'Ås', 'Bergen'] as const;

function anyClients(random: Random): { orgNumber: string; name: string }[] {
  const count = 1 + below(random, pick(random, [4, 12, 40] as const));
  const clients = new Map<string, string>();
  while (clients.size < count) {
    const eight = String(
      pick(random, [31_000_000, 81_000_000, 91_000_000, 99_000_000] as const) + below(random, 900_000),
    );
    for (let control = 0; control < 10; control++) {
      const number = orgNumberOrNothing(eight + control);
      if (!number || clients.has(number)) continue;
      let name = `${first[below(random, first.length)]} ${second[below(random, second.length)]} ${below(random, 4) === 0 ? `${1 + below(random, 99)} ` : ''}${pick(random, forms)}`;
      // In a column without a heading the same words on every row are nobody's name.
      while ([...clients.values()].includes(name)) name = `Ny ${name}`;
      clients.set(number, name);
      break;
    }
  }
  return [...clients].map(([orgNumber, name]) => ({ orgNumber, name }));
}

type Clients = ReturnType<typeof anyClients>;

const titles = [
  'Klientliste',
  'Kundeliste for Fjord Regnskap',
  'Utskrift 22.11.2026',
  'Rapport 2026',
] as const;
const notes = [
  'Utskrift 22.11.2026',
  '* med lønn',
  'Sist oppdatert: 01.02.2026',
  'Tlf. 22 33 44 55',
  'Side 1 av 3',
] as const;

/** A table's cells with what stands around them. */
function table(clients: Clients, dress: () => Dress, random: Random): { cells: string[][]; named: boolean } {
  const order = pick(random, ['number first', 'name first', 'alone', 'customer number first'] as const);
  const named = order !== 'alone';
  const extra = named && random() < 0.5;
  const headed = named ? random() < 0.8 : random() < 0.5;
  const row = (number: string, name: string, first: string, more: string[]) => {
    switch (order) {
      case 'number first':
        return [number, name, ...more];
      case 'name first':
        return [name, number, ...more];
      case 'alone':
        return [number];
      default:
        return [first, number, name, ...more];
    }
  };
  const header = row(
    pick(random, ['Org.nr.', 'Organisasjonsnummer', 'Orgnr', 'Foretaksnummer', 'VAT no'] as const),
    pick(random, ['Navn', 'Kundenavn', 'Klient', 'Firmanavn', 'Foretaksnamn', 'Legal name'] as const),
    'Kundenr',
    extra ? ['Poststed', 'Telefon'] : [],
  );
  const width = header.length;
  const beside = (text: string) => [text, ...Array<string>(width - 1).fill('')];
  const body: string[][] = [];
  const pages = headed && width > 1 && order === 'number first' && random() < 0.2 ? 2 + below(random, 4) : 0;
  clients.forEach(({ orgNumber, name }, i) => {
    if (pages > 0 && i > 0 && i % pages === 0) body.push(beside(`Side ${i / pages + 1}`), header);
    const more = extra
      ? [pick(random, cities), `${pick(random, [22, 33, 90, 41] as const)} 12 34 ${10 + below(random, 90)}`]
      : [];
    body.push(row(dressed(orgNumber, dress(), random), name, String(10_001 + i), more));
  });
  const cells = [...(headed ? [header] : []), ...body];
  if (headed && random() < 0.3) cells.unshift(beside(pick(random, titles)), beside(''));
  if (headed && width > 1 && random() < 0.3)
    cells.push(
      order === 'name first'
        ? ['Sum', '', ...Array<string>(width - 2).fill('')]
        : beside(`Antall: ${clients.length}`),
    );
  if (headed && random() < 0.3) cells.push(beside(''), beside(pick(random, notes)));
  return { cells, named };
}

const greetings = [
  'Hei Kari,\n\nHer er klientene vi snakket om:',
  'Hei!\n\nDesse skal leggjast til:',
  'Dear Kari,\n\nPlease add these:',
  'Hej\n\nHer er de nye kunder:',
] as const;
/** The sender's own number stands there, and is no client's. */
const signatures = [
  'Mvh Ola Nordmann\nTlf. 22 33 44 55',
  'Med vennlig hilsen\nOla Nordmann\nFjord Regnskap AS\nOrg.nr. 310 268 550',
  'Med venleg helsing\nOla Nordmann\nFjord Rekneskap AS\nOrg.nr. 310 268 550 MVA',
  'Kind regards,\nOla Nordmann\nFjord Accounting AS\nOrg. no. 310268550',
  'Med vänliga hälsningar\nOla Nordmann\nFjord AB\nOrg.nr 310 268 550',
  'Ola Nordmann\nDaglig leder i Fjord Regnskap AS\nOrg.nr. 310 268 550\nStorgata 1',
] as const;

/** Lines of text, one client or several on each. */
function lines(
  clients: Clients,
  dress: () => Dress,
  random: Random,
): { text: string; named: boolean; layout: string; clients?: Clients } {
  const write = ({ orgNumber }: { orgNumber: string }) => dressed(orgNumber, dress(), random);
  const layout = pick(random, [
    'name number',
    'number name',
    'brackets',
    'cards',
    'cards below',
    'several',
    'numbered',
    'bullets',
    'prose',
    'markdown',
    'fixed',
    'fields',
    'one under another',
    'altinn',
    'numbered names',
    'sentence',
  ] as const);
  const between = pick(random, [' ', ' - ', ', ', ': '] as const);
  const mail = (body: string) =>
    random() < 0.5 ? body : `${pick(random, greetings)}\n\n${body}\n\n${pick(random, signatures)}`;
  switch (layout) {
    case 'name number':
      return {
        layout,
        named: true,
        text: mail(clients.map((one) => `${one.name}${between}${write(one)}`).join('\n')),
      };
    case 'number name':
      return {
        layout,
        named: true,
        text: mail(
          clients.map((one) => `${write(one)}${between === ': ' ? ' ' : between}${one.name}`).join('\n'),
        ),
      };
    case 'brackets':
      return {
        layout,
        named: true,
        text: mail(clients.map((one) => `${one.name} (${write(one)})`).join('\n')),
      };
    case 'cards':
      return {
        layout,
        named: true,
        text: clients
          .map((one) => `${one.name}\nOrg.nr. ${dressed(one.orgNumber, 'spaced', random)}\nRegnskapsfører`)
          .join('\n\n'),
      };
    case 'cards below':
      return { layout, named: true, text: clients.map((one) => `${write(one)}\n${one.name}`).join('\n\n') };
    case 'several': {
      const sign = pick(random, [', ', '; ', ' ', ' og ', ' / '] as const);
      const perLine = 2 + below(random, 3);
      const plain = sign === ' ' ? 'plain' : undefined;
      const rows: string[] = [];
      for (let i = 0; i < clients.length; i += perLine) {
        rows.push(
          clients
            .slice(i, i + perLine)
            .map((one) => (plain ? dressed(one.orgNumber, plain, random) : write(one)))
            .join(sign),
        );
      }
      return { layout, named: false, text: rows.join('\n') };
    }
    case 'numbered':
      return {
        layout,
        named: false,
        text: clients
          .map((one, i) => `${i + 1}${pick(random, ['.', ')'] as const)} ${write(one)}`)
          .join('\n'),
      };
    case 'bullets':
      return {
        layout,
        named: false,
        text: clients.map((one) => `${pick(random, ['•', '-', '*', '–'] as const)} ${write(one)}`).join('\n'),
      };
    case 'prose':
      return {
        layout,
        named: false,
        text: `Hei! Kan du legge til ${clients.map(write).join(' og ')} for oss? Takk.`,
      };
    case 'markdown':
      return {
        layout,
        named: true,
        text: [
          '| Orgnr | Navn |',
          '|---|---|',
          ...clients.map((one) => `| ${write(one)} | ${one.name} |`),
        ].join('\n'),
      };
    case 'fixed':
      return {
        layout,
        named: true,
        text: [
          'Orgnr       Navn                              Sted',
          ...clients.map((one) => `${one.orgNumber}   ${one.name.padEnd(34)}Oslo`),
        ].join('\n'),
      };
    case 'fields': {
      const [number, name] = pick<readonly [string, string]>(random, [
        ['Orgnr: ', 'Navn: '],
        ['orgnr=', 'navn='],
        ['"organisasjonsnummer": "', '"navn": "'],
      ] as const);
      const end = number.endsWith('"') ? '",' : '';
      const card = (one: Clients[number]) => [`${number}${one.orgNumber}${end}`, `${name}${one.name}${end}`];
      const parting = pick(random, ['\n\n', '\n---\n', '\n'] as const);
      const isTurned = random() < 0.5;
      return {
        layout,
        named: true,
        text: clients.map((one) => (isTurned ? card(one).toReversed() : card(one)).join('\n')).join(parting),
      };
    }
    case 'one under another': {
      const parting = pick(random, ['\n', '\n\n'] as const);
      const cells = clients.flatMap((one) => [one.name, one.orgNumber]);
      return { layout, named: true, text: ['Navn', 'Orgnr', ...cells].join(parting) };
    }
    case 'altinn': {
      const [label, button] = pick<readonly [string, string]>(random, [
        ['Org.nr.', 'Fjern fra systemtilgang'],
        ['Org.nr.', 'Legg til i systemtilgang'],
        ['Org.no.', 'Remove from system access'],
      ] as const);
      const cards = clients.map(
        (one) =>
          `${one.name[0]}\n${one.name}\n${label} ${dressed(one.orgNumber, 'spaced', random)}\n${button}`,
      );
      return { layout, named: true, text: ['Søk i klienter', ...cards, '1', '2', '...'].join('\n') };
    }
    case 'numbered names': {
      // One line alone is not known to be numbered.
      const sign = clients.length < 2 ? '. ' : pick(random, ['. ', ') ', ' '] as const);
      return {
        layout,
        named: true,
        text: mail(clients.map((one, i) => `${i + 1}${sign}${one.name} ${one.orgNumber}`).join('\n')),
      };
    }
    case 'sentence': {
      const named = clients.slice(0, 6);
      return {
        layout,
        named: true,
        clients: named,
        text: `Hei! Kan dere legge til ${named.map((one) => `${one.name} (${write(one)})`).join(', ')} for oss? Takk.`,
      };
    }
    default:
      return layout satisfies never;
  }
}

const pages = ['windows-1252', 'macintosh', 'ibm850', 'ibm865'] as const;

/** In an encoding that can hold it. */
function encoded(text: string, random: Random): { bytes: Uint8Array; encoding: string } {
  const page = pick(random, pages);
  const high = [...text].filter((letter) => letter > '\x7f');
  // Without letters of its own there is nothing to know a code page by.
  const holds =
    high.every((letter) => upperHalves[page].includes(letter)) &&
    high.some((letter) => /[æøåÆØÅ]/.test(letter));
  const encoding = pick(random, [
    'utf-8',
    'utf-8',
    'utf-8 with a mark',
    'utf-16',
    ...(holds ? [page] : []),
  ] as const);
  if (encoding === 'utf-16') return { encoding, bytes: utf16(`\ufeff${text}`, 'le') };
  if (encoding.startsWith('utf-8'))
    return { encoding, bytes: new TextEncoder().encode(encoding === 'utf-8' ? text : `\ufeff${text}`) };
  return {
    encoding,
    bytes: Uint8Array.from(text, (letter) =>
      letter < '\x80' ? letter.charCodeAt(0) : 128 + upperHalves[page].indexOf(letter),
    ),
  };
}

const quotedCell = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** List number `index` of a soak with this seed. */
export function anyList(seed: number, index: number): AnyList {
  const random = randomFrom(seed, `list ${index}`);
  const all = anyClients(random);
  const oneDress = random() < 0.7;
  if (random() < 0.5) {
    const common = pick(random, allDresses);
    const dress = () => (oneDress ? common : pick(random, allDresses));
    const { cells, named } = table(all, dress, random);
    const clients = named ? all : all.map(({ orgNumber }) => ({ orgNumber }));
    if (random() < 0.3) {
      const rows: Cell[][] = cells.map((row) =>
        row.map((cell) => (random() < 0.5 && /^[1-9]\d{8}$/.test(cell) ? Number(cell) : cell)),
      );
      return { bytes: workbook([{ name: 'Ark1', rows }]), way: 'file', made: `xlsx ${common}`, clients };
    }
    const sign = pick(random, [';', ',', '\t', '|'] as const);
    const end = pick(random, ['\r\n', '\n'] as const);
    const quotes = random() < 0.2;
    const text = cells
      .map((row) =>
        row
          .map((cell) => (quotes || /["\r\n]/.test(cell) || cell.includes(sign) ? quotedCell(cell) : cell))
          .join(sign),
      )
      .join(end);
    if (random() < 0.3)
      return {
        bytes: new TextEncoder().encode(text),
        way: 'paste',
        made: `pasted table ${sign} ${common}`,
        clients,
      };
    const { bytes, encoding } = encoded(text + end, random);
    return { bytes, way: 'file', made: `csv ${sign} ${encoding} ${common}`, clients };
  }
  const common = pick(random, inText);
  const {
    text,
    named,
    layout,
    clients: listed = all,
  } = lines(all, () => (oneDress ? common : pick(random, inText)), random);
  const clients = named ? listed : all.map(({ orgNumber }) => ({ orgNumber }));
  if (random() < 0.6)
    return {
      bytes: new TextEncoder().encode(text),
      way: 'paste',
      made: `pasted ${layout} ${common}`,
      clients,
    };
  const { bytes, encoding } = encoded(text, random);
  return { bytes, way: 'file', made: `txt ${layout} ${encoding} ${common}`, clients };
}
