import { displayName } from '../../domain/display-name';
import type { SeveralTexts } from '../several-texts';
import { clients, figure, listed, rows } from './words';

/** One list for several system accesses, in bokmål. */
export const several: SeveralTexts = {
  byColumn: 'Slik kolonnen «Systemtilgang» på listen sier',
  same: 'Hele listen i dem jeg velger',
  unresolved: {
    several: (value, n) =>
      `${rows(n)} er for «${value}», og flere systemtilganger går under det navnet. Hvilken menes?`,
    none: (value, n) =>
      value === ''
        ? `${rows(n)} sier ikke hvilken systemtilgang de er for. Hvilken menes?`
        : `${rows(n)} er for «${value}», som ikke er en av systemtilgangene deres. Hvilken menes?`,
  },
  leave: 'Velg',
  columns: {
    systemUser: 'Systemtilgang',
  },
  left: (n) => `${rows(n)} er ikke for noen systemtilgang vi kjenner`,
  grants: ({ systemUser, owner }, n) => [
    { strong: systemUser.title },
    ': ',
    { strong: systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title },
    ' får fullmakt til å handle på vegne av ',
    { strong: clients(n) },
    ' hos ',
    { strong: displayName(owner.name) },
    systemUser.packages.length > 0
      ? `. ${systemUser.packages.length === 1 ? 'Tilgangspakke' : 'Tilgangspakker'}: ${listed(systemUser.packages.map(({ name }) => name))}.`
      : '.',
  ],
  planFile: 'Last ned forhåndsvisningen',
  asAnother:
    'Åpne systemtilgangen i tabellen under for å se radene, og for å beholde dem eller ta dem tilbake.',
  part: (place, parts, title) => `Systemtilgang ${figure(place)} av ${figure(parts)}: ${title}`,
};
