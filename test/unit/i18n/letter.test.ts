import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../utils/domain/runs/cause';
import { languages } from '../../../utils/i18n/language';
import { type LetterTexts, letterTextsFor } from '../../../utils/i18n/letter-texts';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import type { OutcomeTexts } from '../../../utils/i18n/outcome-texts';
import { everyCause, owner } from '../../support/report/letters';

const clients = [undefined, 'BERG OG DAL AS'];
const bodyOf = (texts: LetterTexts, cause: Cause, client?: string) =>
  texts.letter(cause, { owner, ...(client && { client }) });
const adviceOf = (texts: OutcomeTexts, cause: Cause) => texts.causeAdvice(cause, { owner: owner.name });

const rendered = languages.flatMap((language) =>
  everyCause.flatMap(([named, cause]) =>
    clients.map((client) => {
      const letter = bodyOf(letterTextsFor(language), cause, client);
      return { named: `${language}: ${named}, ${client ?? 'no name'}`, cause, client, letter };
    }),
  ),
);
const advised = languages.flatMap((language) =>
  everyCause.map(([named, cause]): [string, string] => [
    `${language}: ${named}`,
    adviceOf(outcomeTextsFor(language), cause),
  ]),
);

const unfinished = /undefined|null|NaN|\[object|[{}<>$]|«»|“”| {2}|,,|\.\.| [.,!?]|^\s|\s$/;

describe('letters to clients', () => {
  it.each(rendered)('leave nothing unfinished ($named)', ({ letter: { subject, paragraphs } }) => {
    for (const text of [subject, ...paragraphs.flatMap((paragraph) => paragraph.split('\n'))]) {
      expect(text).not.toMatch(unfinished);
      expect(text).not.toBe('');
    }
    const [greeting, ...rest] = paragraphs;
    expect(greeting).toMatch(/^(Hei|Dear|Hello)[^.]*[!,]$/);
    for (const line of rest.slice(0, -1).flatMap((paragraph) => paragraph.split('\n'))) {
      expect(line).toMatch(/[.:]$/);
    }
    expect(rest.at(-1)).toMatch(/^(Vennlig hilsen|Vennleg helsing|Kind regards)\nFjord Regnskap AS$/);
  });

  it.each(rendered)('name firm, number, client and every package ($named)', ({ letter, cause, client }) => {
    const text = letter.paragraphs.join('\n');
    expect(letter.subject).toContain('Fjord Regnskap AS');
    expect(text).toContain(owner.orgNumber);
    expect(text.includes('Berg og Dal AS') || text.includes('Berg Og Dal AS')).toBe(client !== undefined);
    const toGive = cause.kind === 'register' ? cause.toGive : [];
    for (const name of [...cause.packages, ...toGive]) expect(text).toMatch(new RegExp(`[«“]${name}[»”]`));
  });

  it.each(rendered)('have steps numbered from one without gaps ($named)', ({ letter }) => {
    const lists = letter.paragraphs
      .map((paragraph) => [...paragraph.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number)))
      .filter((numbers) => numbers.length > 0);
    expect(lists.length).toBeGreaterThan(0);
    for (const numbers of lists) expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it.each(rendered)('never tell a client to change its accountant ($named)', ({ letter: { paragraphs } }) => {
    expect(paragraphs.join(' ')).not.toMatch(
      /bytt|byt(er|e)\b|replace|ingen annen måte|inga? annan måte|no other way/i,
    );
  });

  const give = /(gi|gje|gir|gjev)\b[^.]* fullmakt|gi fullmakt|gje fullmakt|give [^.]*power of attorney/i;

  it.each(rendered.filter(({ cause }) => cause.kind === 'register'))(
    'never ask a client to give what follows from the register ($named)',
    ({ letter: { subject, paragraphs }, cause }) => {
      const toGive = cause.kind === 'register' ? cause.toGive : [];
      const asking = [subject, ...paragraphs].filter((paragraph) => give.test(paragraph));
      if (toGive.length === 0) expect(asking).toEqual([]);
      else expect(asking).toHaveLength(1);
      for (const name of cause.packages) expect(asking.join('\n')).not.toContain(name);
      expect(paragraphs.join('\n')).toMatch(/Enhetsregisteret|Einingsregisteret/);
      expect(paragraphs.join('\n')).toMatch(/Samordne[ta]|Samordna registermelding/);
    },
  );

  it('tell who at the client may do it, and where to press, in the words of the portal', () => {
    const [nb, nn, en] = languages.map((language) =>
      bodyOf(letterTextsFor(language), { kind: 'give', packages: ['Skattegrunnlag'] }).paragraphs.join('\n'),
    );
    for (const words of ['Daglig leder', 'styreleder', 'innehaver', 'hovedadministrator']) {
      expect(nb).toContain(words);
    }
    for (const label of ['«Brukere»', '«Ny bruker»', '«Gi fullmakt»']) expect(nb).toContain(label);
    for (const label of ['«Brukarar»', '«Ny brukar»', '«Gi fullmakt»']) expect(nn).toContain(label);
    for (const label of ['(Brukere)', '(Ny bruker)', '(Gi fullmakt)']) expect(en).toContain(label);
  });
});

describe('advice to the firm', () => {
  it.each(advised)('is whole sentences with nothing unfinished (%s)', (_, advice) => {
    expect(advice).not.toMatch(unfinished);
    expect(advice).toMatch(/\.$/);
    expect(advice).toContain('Fjord Regnskap AS');
  });

  it('sends the firm to the register for what follows from it, and speaks of the group', () => {
    const cause: Cause = { kind: 'register', role: 'revisor', packages: ['Ansvarlig revisor'], toGive: [] };
    expect(languages.map((language) => adviceOf(outcomeTextsFor(language), cause))).toEqual([
      'Mangler «Ansvarlig revisor». Dere må stå som revisor hos klienten i Enhetsregisteret. Klienten melder det i Samordnet registermelding. Det kan være at klienten har registrert et annet selskap i konsernet deres enn Fjord Regnskap AS.',
      'Manglar «Ansvarlig revisor». De må stå som revisor hos klienten i Einingsregisteret. Klienten melder det i Samordna registermelding. Det kan vere at klienten har registrert eit anna selskap i konsernet dykkar enn Fjord Regnskap AS.',
      'Lacks “Ansvarlig revisor”. You must be registered as the client’s auditor in the Central Coordinating Register for Legal Entities (Enhetsregisteret). The client reports it in the form “Samordnet registermelding”. The client may have registered another company of your group than Fjord Regnskap AS.',
    ]);
  });

  it('lets the firm ask itself where there is a relationship', () => {
    const cause: Cause = { kind: 'request', packages: ['Skattegrunnlag'] };
    for (const language of languages) {
      expect(adviceOf(outcomeTextsFor(language), cause)).toContain('Be om fullmakt');
    }
  });
});

describe('the three languages', () => {
  it('say no paragraph alike by oversight but the greeting', () => {
    for (const [, cause] of everyCause) {
      const [nb, nn, en] = languages.map((language) => {
        const { subject, paragraphs } = bodyOf(letterTextsFor(language), cause);
        return [subject, ...paragraphs.slice(1), adviceOf(outcomeTextsFor(language), cause)];
      });
      expect(nb?.filter((text) => nn?.includes(text) || en?.includes(text))).toEqual([]);
      expect(nn?.filter((text) => en?.includes(text))).toEqual([]);
      expect([nn?.length, en?.length]).toEqual([nb?.length, nb?.length]);
    }
  });

  it('keep to their own words', () => {
    const everything = languages.map((language) =>
      everyCause
        .flatMap(([, cause]) => {
          const { paragraphs } = bodyOf(letterTextsFor(language), cause);
          return [...paragraphs, adviceOf(outcomeTextsFor(language), cause)];
        })
        .join('\n')
        .replace(/[«“][^»”]*[»”]/g, ''),
    );
    const [nb, nn, en] = everything;
    expect(nb).not.toMatch(/\b(ikkje|vere|dykk|verksemd|rekneskapsfør|frå|kjem|ein)\b/i);
    expect(nn).not.toMatch(/\b(ikke|være|dere|deres|virksomhet\w*|regnskapsfører|fra|en|hvis|vennlig)\b/i);
    expect(nn).not.toMatch(/Enhetsregisteret|fullmakten|klienter\b/);
    expect(en).not.toMatch(/\b(og|fullmakt|klient|dere)\b(?![^(]*\))/i);
  });

  it('have headings, a sheet name and a file name, ASCII only', () => {
    for (const language of languages) {
      const { columns, sheetName, fileName } = letterTextsFor(language);
      for (const text of [...Object.values(columns), sheetName]) expect(text).toMatch(/\p{L}/u);
      expect(fileName).toMatch(/^[a-z]+$/);
    }
  });
});
