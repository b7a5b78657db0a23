import { describe, expect, it } from 'vitest';
import { letterTextsFor } from '../../../utils/i18n/letter-texts';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import { letterFor, lettersSheet } from '../../../utils/report/letters-sheet';
import { fjell, foss } from '../../support/plan/fixtures';
import { everyCause, owner } from '../../support/report/letters';

const nb = outcomeTextsFor('nb');

const letters = letterTextsFor('nb');
const sheetOf = (clients: Parameters<typeof lettersSheet>[0]['clients']) =>
  lettersSheet({ clients, owner, texts: nb, letters });

describe('letters for a mail merge', () => {
  it('are a row a client in the order given, with what is missing in a cell', () => {
    const sheet = sheetOf([
      { orgNumber: foss, name: 'FOSS AS', cause: { kind: 'give', packages: ['Skattegrunnlag'] } },
      {
        orgNumber: fjell,
        cause: { kind: 'register', role: 'regnskapsforer', packages: ['Lønn'], toGive: ['A-ordningen'] },
      },
    ]);
    expect(sheet.columns.map(({ heading }) => heading)).toEqual([
      'Org.nr.',
      'Navn',
      'Mangler',
      'Emne',
      'Tekst',
    ]);
    expect(sheet.rows.map((row) => row.slice(0, 4))).toEqual([
      [foss, 'Foss AS', 'Skattegrunnlag', 'Fullmakt i Altinn til Fjord Regnskap AS'],
      [fjell, '', 'Lønn; A-ordningen', 'Registrer Fjord Regnskap AS som regnskapsfører i Enhetsregisteret'],
    ]);
  });

  it('have the same letter as the one that can be copied, and as many cells as columns', () => {
    const clients = everyCause.map(([, cause]) => ({ orgNumber: fjell, name: 'FJELL AS', cause }));
    const { rows, columns } = sheetOf(clients);
    rows.forEach((row, i) => {
      const cause = clients[i]?.cause ?? { kind: 'unknown', packages: [] };
      const { subject, body } = letterFor(cause, { owner, client: 'FJELL AS' }, letters);
      expect(row.slice(3)).toEqual([subject, body]);
      expect(row).toHaveLength(columns.length);
    });
    expect(sheetOf([]).rows).toEqual([]);
  });

  it('are whole as they stand: a greeting, a blank line between paragraphs, steps on lines of their own', () => {
    const cause = { kind: 'request', packages: ['Skattegrunnlag', 'A-ordningen'] } as const;
    expect(letterFor(cause, { owner, client: 'BERG AS' }, letters)).toEqual({
      subject: 'Godkjenn fullmakt i Altinn til Fjord Regnskap AS',
      body: `Hei, Berg AS!

For at vi skal kunne gjøre jobben vår for dere i Altinn, trenger Fjord Regnskap AS (org.nr. 314239431) fullmakt fra Berg AS til tilgangspakkene «Skattegrunnlag» og «A-ordningen». Vi ber om den i Altinn, så dere trenger bare å godkjenne. Er forespørselen ikke kommet ennå, kommer den snart.

Daglig leder, styreleder, innehaver eller hovedadministrator hos dere kan gjøre det.

Slik gjør dere:
1. Logg inn på altinn.no, og velg å handle på vegne av Berg AS.
2. Gå til «Tilgangsstyring» og så «Forespørsler».
3. Åpne forespørselen fra Fjord Regnskap AS, se gjennom den og trykk på «Godkjenn».

Ta gjerne kontakt med oss hvis noe er uklart.

Vennlig hilsen
Fjord Regnskap AS`,
    });
  });

  it.each(['', '   ', undefined])('speak of the organisation where its name is «%s»', (name) => {
    const cause = { kind: 'give', packages: ['Skattegrunnlag'] } as const;
    const [row] = sheetOf([{ orgNumber: fjell, ...(name !== undefined && { name }), cause }]).rows;
    expect(row?.[1]).toBe('');
    expect(row?.[4]).toMatch(/^Hei!\n\n.*fullmakt fra virksomheten deres til/);
  });

  it('tidy a name as it stands in a list', () => {
    const cause = { kind: 'give', packages: ['Skattegrunnlag'] } as const;
    const [row] = sheetOf([{ orgNumber: fjell, name: ' Fjell \n  AS ', cause }]).rows;
    expect([row?.[1], row?.[4]?.split('\n')[0]]).toEqual(['Fjell AS', 'Hei, Fjell AS!']);
  });
});
