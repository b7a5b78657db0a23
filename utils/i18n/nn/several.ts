import { displayName } from '../../domain/display-name';
import type { SeveralTexts } from '../several-texts';
import { clients, figure, listed, rows } from './words';

/** One list for several system accesses, in nynorsk. */
export const several: SeveralTexts = {
  byColumn: 'Slik kolonna «Systemtilgang» på lista seier',
  same: 'Heile lista i dei eg vel',
  unresolved: {
    several: (value, n) =>
      `${rows(n)} er for «${value}», og fleire systemtilgangar går under det namnet. Kva for ein er meint?`,
    none: (value, n) =>
      value === ''
        ? `${rows(n)} seier ikkje kva systemtilgang dei er for. Kva for ein er meint?`
        : `${rows(n)} er for «${value}», som ikkje er ein av systemtilgangane dykkar. Kva for ein er meint?`,
  },
  leave: 'Vel',
  columns: {
    systemUser: 'Systemtilgang',
  },
  left: (n) => `${rows(n)} er ikkje for nokon systemtilgang vi kjenner`,
  grants: ({ systemUser, owner }, n) => [
    { strong: systemUser.title },
    ': ',
    { strong: systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title },
    ' får fullmakt til å handle på vegner av ',
    { strong: clients(n) },
    ' hos ',
    { strong: displayName(owner.name) },
    systemUser.packages.length > 0
      ? `. ${systemUser.packages.length === 1 ? 'Tilgangspakke' : 'Tilgangspakkar'}: ${listed(systemUser.packages.map(({ name }) => name))}.`
      : '.',
  ],
  planFile: 'Last ned førehandsvisinga',
  asAnother:
    'Opne systemtilgangen i tabellen under for å sjå radene, og for å behalde dei eller ta dei tilbake.',
  part: (place, parts, title) => `Systemtilgang ${figure(place)} av ${figure(parts)}: ${title}`,
};
