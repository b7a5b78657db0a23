import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../utils/domain/failure';
import type { PlanRow, RowWarning } from '../../../utils/domain/plan';
import type { WrittenTexts } from '../../../utils/i18n/file-texts';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';

const [nb, nn, en] = [outcomeTextsFor('nb'), outcomeTextsFor('nn'), outcomeTextsFor('en')];

const context = { owner: 'Fjord Regnskap AS', systemUser: 'Tripletex' };
const planRow = (rest: Partial<PlanRow>): PlanRow => ({
  line: 4,
  shown: '12345678',
  verdict: 'invalid-number',
  warnings: [],
  ...rest,
});

const explained: Record<string, PlanRow> = {
  add: planRow({ verdict: 'add' }),
  there: planRow({ verdict: 'already-delegated' }),
  stranger: planRow({ verdict: 'no-relationship' }),
  lacking: planRow({ verdict: 'missing-packages', missing: ['Lønn', 'Skatt'] }),
  lackingSomething: planRow({ verdict: 'missing-packages' }),
  empty: planRow({ fault: 'empty' }),
  words: planRow({ fault: 'not-a-number', shown: 'abc' }),
  length: planRow({ fault: 'length', digits: 8 }),
  checksum: planRow({ fault: 'checksum' }),
  rounded: planRow({ fault: 'rounded', shown: '3,11E+08' }),
  person: planRow({ verdict: 'person-number', fault: 'person-number', shown: '01018012345' }),
  duplicate: planRow({ verdict: 'duplicate', firstLine: 17 }),
  duplicateSomewhere: planRow({ verdict: 'duplicate' }),
  own: planRow({ verdict: 'own-organisation' }),
  marked: planRow({ verdict: 'marked-otherwise', mark: 'remove' }),
  markedToAdd: planRow({ verdict: 'marked-otherwise', mark: 'add' }),
  unmarked: planRow({ verdict: 'marked-otherwise' }),
  conflict: planRow({ verdict: 'conflict' }),
};

const failures: Record<string, Failure> = {
  session: { kind: 'session-expired' },
  forbidden: { kind: 'forbidden' },
  stranger: { kind: 'no-relationship' },
  lacking: { kind: 'missing-packages', packages: ['urn:altinn:accesspackage:lonn'] },
  lackingSomething: { kind: 'missing-packages' },
  gone: { kind: 'not-found' },
  throttled: { kind: 'throttled', retryAfter: 3 },
  unavailable: { kind: 'unavailable' },
  unknown: { kind: 'unknown-outcome' },
  offline: { kind: 'no-connection' },
  blocked: { kind: 'no-connection', blocked: 'platform.altinn.no' },
  changed: { kind: 'altinn-changed' },
  token: { kind: 'token-refused' },
  withheld: { kind: 'site-access-withheld' },
  rejected: { kind: 'rejected', code: 'AMUI-00005', text: 'Something went wrong' },
  rejectedCode: { kind: 'rejected', code: 'AMUI-00005' },
  rejectedText: { kind: 'rejected', text: 'Something went wrong' },
  rejectedSilently: { kind: 'rejected' },
};

const warnings: Record<string, RowWarning> = {
  name: { kind: 'name-differs', file: 'A', register: 'B' },
  gone: { kind: 'no-longer-client' },
  lacking: { kind: 'lacks-packages', packages: ['Lønn'], repairable: false },
  repairable: { kind: 'lacks-packages', packages: ['Lønn'], repairable: true },
  test: { kind: 'looks-like-test-number' },
  real: { kind: 'looks-like-real-number' },
  unit: { kind: 'sub-unit', of: 'Fjell AS' },
  corrected: { kind: 'corrected', from: '12345678' },
  none: { kind: 'none-of-removed' },
  since: { kind: 'come-since' },
  unticked: { kind: 'unticked' },
};

const mapped = <T>(all: Record<string, T>, say: (one: T) => string) =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, say(one)]));

const said = (texts: WrittenTexts): Record<string, Record<string, string>> => ({
  verdict: texts.verdict,
  state: texts.state,
  removal: texts.removal,
  repair: texts.repair,
  explain: mapped(explained, (row) => texts.explain(row, context)),
  failure: mapped(failures, (failure) => texts.failure(failure, context)),
  warning: mapped(warnings, texts.warning),
});

// The same words in both Norwegian written languages.
const alike = new Set(['verdict.invalid-number']);

describe('what is said about a row', () => {
  it.each([
    ['nb', nb],
    ['nn', nn],
    ['en', en],
  ] as const)('is a whole sentence in %s: nothing empty, nothing undefined, no loose ends', (_, texts) => {
    for (const [group, sentences] of Object.entries(said(texts))) {
      for (const [key, sentence] of Object.entries(sentences)) {
        expect(sentence, `${group}.${key}`).toMatch(/^[‹«“A-ZÆØÅ]/);
        expect(sentence, `${group}.${key}`).not.toMatch(/undefined|null|NaN|\[object| {2}/);
        if (['verdict', 'state', 'removal', 'repair'].includes(group))
          expect(sentence, key).not.toMatch(/\.$/);
        else expect(sentence, `${group}.${key}`).toMatch(/[.»”]$/);
      }
    }
  });

  it('differs between the languages, but for words they share', () => {
    const [one, two, three] = [said(nb), said(nn), said(en)];
    for (const [group, sentences] of Object.entries(one)) {
      for (const [key, sentence] of Object.entries(sentences)) {
        expect(three[group]?.[key], `${group}.${key}`).not.toBe(sentence);
        if (!alike.has(`${group}.${key}`)) expect(two[group]?.[key], `${group}.${key}`).not.toBe(sentence);
      }
    }
  });

  it('names where, what, what was expected and what to do', () => {
    expect(said(nb).explain).toMatchObject({
      length: '‹12345678› har 8 siffer. Et organisasjonsnummer har 9. Rett nummeret, og les listen på nytt.',
      lacking:
        'Mangler fullmakt til «Lønn» og «Skatt». Fullmakten følger av rollen i Enhetsregisteret, eller klienten gir den i Altinn. Prøv igjen når det er ordnet.',
      duplicate: 'Samme organisasjonsnummer står på rad 17. Den raden gjelder, og denne blir hoppet over.',
    });
    expect(en.explain(planRow({ fault: 'length', digits: 1 }), context)).toContain('has 1 digit.');
  });

  it('names the column of a wrong number, and of one that is hidden', () => {
    const inA = { ...context, numberColumn: 'A' };
    const wrong = planRow({ fault: 'length', digits: 8 });
    expect([nb, nn, en].map((texts) => texts.explain(wrong, inA))).toEqual([
      'Kolonne A: ‹12345678› har 8 siffer. Et organisasjonsnummer har 9. Rett nummeret, og les listen på nytt.',
      'Kolonne A: ‹12345678› har 8 siffer. Eit organisasjonsnummer har 9. Rett nummeret, og les lista på nytt.',
      'Column A: “12345678” has 8 digits. An organization number has 9. Correct the number, and read the list again.',
    ]);
    const hidden = planRow({ verdict: 'person-number', fault: 'person-number' });
    expect(nb.explain(hidden, inA)).toMatch(/^Kolonne A: Her står det elleve siffer\./);
    expect(nb.explain(planRow({ verdict: 'add' }), inA)).not.toContain('Kolonne');
  });

  it.each([nb, nn, en])('is the same for a client that lacks something, before a run and in it', (texts) => {
    const { explain, failure } = said(texts);
    for (const row of ['stranger', 'lackingSomething']) expect(failure?.[row]).toBe(explain?.[row]);
  });

  it.each([nb, nn, en])('never echoes eleven digits', (texts) => {
    const numbered = planRow({ verdict: 'person-number', fault: 'person-number', shown: '01018012345' });
    expect(texts.explain(numbered, context)).not.toMatch(/01018012345/);
    expect(texts.explain({ ...numbered, verdict: 'invalid-number' }, context)).not.toMatch(/01018012345/);
  });

  it.each([nb, nn, en])('passes on Altinn’s code and words', (texts) => {
    const sentence = texts.failure({ kind: 'rejected', code: 'AMUI-00005', text: 'Try later' }, context);
    expect(sentence).toContain('AMUI-00005');
    expect(sentence).toContain('Try later');
  });

  it('speaks of packages where the run repairs, and of sending again only where that helps', () => {
    const repairing = { ...context, action: 'repair' } as const;
    expect([nb, nn, en].map(({ repair }) => repair.done)).toEqual([
      'Sendt på nytt',
      'Send på nytt',
      'Sent again',
    ]);
    for (const texts of [nb, nn, en]) {
      expect(texts.failure({ kind: 'unknown-outcome' }, repairing)).toMatch(/fullmaktene|access packages/);
      const lacks = (repairable: boolean) =>
        texts.warning({ kind: 'lacks-packages', packages: ['Lønn'], repairable });
      expect(lacks(true)).toMatch(/på nytt|again/);
      expect(lacks(false)).not.toMatch(/på nytt|again/);
    }
  });

  it('speaks of removing where the run removes', () => {
    const lost: Failure = { kind: 'unknown-outcome' };
    const removing = { ...context, action: 'remove' } as const;
    expect([nb, nn, en].map(({ removal }) => [removal.done, removal.failed])).toEqual([
      ['Fjernet', 'Ikke fjernet'],
      ['Fjerna', 'Ikkje fjerna'],
      ['Removed', 'Not removed'],
    ]);
    for (const texts of [nb, nn, en]) {
      expect(texts.failure(lost, removing)).toMatch(/fjern|remove/);
      expect(texts.failure(lost, removing)).not.toBe(texts.failure(lost, context));
      expect(texts.failure(lost, { ...context, action: 'add' })).toBe(texts.failure(lost, context));
    }
  });

  it('tells the time as the language does', () => {
    const at = new Date(2026, 10, 22, 9, 5);
    expect([nb, nn, en].map((texts) => texts.confirmed(at))).toEqual([
      'Bekreftet i Altinn 22.11.2026 kl. 09.05.',
      'Stadfesta i Altinn 22.11.2026 kl. 09.05.',
      'Confirmed in Altinn on 22 November 2026 at 09:05.',
    ]);
  });
});
