import { describe, expect, it } from 'vitest';
import type { ClientState } from '../../../utils/domain/board/overview';
import { type AuditTexts, auditTextsFor } from '../../../utils/i18n/audit-texts';
import { languages } from '../../../utils/i18n/language';

const standings: ClientState[] = [
  { kind: 'delegated' },
  { kind: 'delegated-lacks', packages: ['Lønn', 'Skatt'] },
  { kind: 'delegated-gone' },
  { kind: 'can-be-added' },
  { kind: 'lacks', packages: ['Lønn'] },
  { kind: 'no-relationship' },
  { kind: 'not-read' },
];
const at = new Date(2026, 10, 22, 14, 32);
const zone = 'Europe/Oslo, UTC+01:00';
const counts = { inAltinn: 12, inFile: 12, withNumber: 9, withoutNumber: 2, privatePersons: 1 };

/** Everything the catalogue says, by its name, with the sentences made from values. */
function said(texts: AuditTexts): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found[path] = value;
    else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
    }
  };
  const { standing, below, origin, summary, client, sheetNames } = texts;
  walk(texts, '');
  walk(standings.map(standing), 'standing');
  walk([client(undefined, '310609544', 'x'), client(undefined, undefined, 'x')], 'client');
  walk([below.person(undefined), below.unread('T', 'Fordi.')], 'below');
  walk([origin.register(['regnskapsforer', 'revisor']), origin.both(['forretningsforer'])], 'origin');
  walk(
    [summary.complete(1), summary.complete(3), summary.incomplete(1, 3), summary.counts(counts)],
    'counts',
  );
  walk(summary.time(at, zone), 'time');
  walk(sheetNames.incomplete('X'), 'incomplete');
  walk(texts.unreadColumn('X'), 'unreadColumn');
  return found;
}

/** Where bokmål and nynorsk have the same word. English has its own for all of them. */
const alike = new Set(
  `columns.state columns.note answers.given columns.firstSeen columns.client columns.difference columns.change columns.before
  columns.finished columns.file columns.done sheetNames.overview sheetNames.differences fileNames.overview
  fileNames.audit fileNames.incomplete yes no origin.powerOfAttorney summary.value summary.testEnvironment.label
  summary.doneBy summary.completeness summary.systemUser summary.vendor summary.differences changes.added time
  incomplete sheetNames.technical technical.heading technical.zone nothing.differences`.split(/\s+/),
);

describe('what is said of all system accesses', () => {
  const [nb, nn, en] = languages.map((language) => said(auditTextsFor(language)));

  it('is never empty, in any language', () => {
    for (const texts of [nb, nn, en]) {
      expect(Object.keys(texts ?? {})).toEqual(Object.keys(nb ?? {}));
      expect(Object.values(texts ?? {}).filter((text) => text.trim() === '')).toEqual([]);
    }
  });

  it('is not the same in two languages by oversight', () => {
    const same = Object.keys(nb ?? {}).filter(
      (key) =>
        nb?.[key] === en?.[key] || nn?.[key] === en?.[key] || (nb?.[key] === nn?.[key] && !alike.has(key)),
    );
    expect(same).toEqual([]);
  });

  it('names what is lacking, counts and times in the words of each language', () => {
    expect(
      languages.map((language) =>
        auditTextsFor(language).standing({ kind: 'lacks', packages: ['Lønn', 'Skatt'] }),
      ),
    ).toEqual([
      'Ikke lagt til, mangler «Lønn» og «Skatt»',
      'Ikkje lagd til, manglar «Lønn» og «Skatt»',
      'Not added, lacks “Lønn” and “Skatt”',
    ]);
    expect(languages.map((language) => auditTextsFor(language).summary.time(at, zone))).toEqual([
      `22.11.2026 kl. 14.32 (${zone})`,
      `22.11.2026 kl. 14.32 (${zone})`,
      `22 November 2026 at 14:32 (${zone})`,
    ]);
  });

  it.each(languages)('never says in %s that a client was delegated on a date', (language) => {
    expect(auditTextsFor(language).columns.firstSeen).toMatch(/Klientfil$/);
  });
});
