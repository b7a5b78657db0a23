import type { ExportDone, ExportTexts } from '../export-texts';
import { clients, counted, listed } from './words';

/** Who stands below the list, and what could not be told. */
function besides({ privatePersons, withoutNumber, packages }: ExportDone): string {
  const below = [
    ...(privatePersons > 0 ? [counted(privatePersons, 'privatperson', 'privatpersoner')] : []),
    ...(withoutNumber > 0 ? [`${clients(withoutNumber)} uten organisasjonsnummer`] : []),
  ];
  return [
    ...(below.length > 0 ? [` Under listen står ${listed(below)}.`] : []),
    ...(packages === 'unknown' ? [' Altinn viser ikke her hvem som mangler fullmakt.'] : []),
  ].join('');
}

/** Taking a system access's clients along, in bokmål. */
export const exporting: ExportTexts = {
  copy: 'Kopier klientlisten fra Altinn',
  include: {
    summary: 'Velg hva som skal være med',
    section: {
      delegated: 'Lagt til',
      'delegated-lacks': 'Lagt til, men mangler nå fullmakt',
      'delegated-gone': 'Lagt til, men ikke lenger klient hos dere',
      'can-be-added': 'Ikke lagt til, kan legges til',
      lacks: 'Ikke lagt til, mangler fullmakt',
    },
  },
  saved: (done, fileName) => `${clients(done.clients)} lastet ned som ${fileName}.${besides(done)}`,
  copied: (done) => `${clients(done.clients)} kopiert. Lim inn i Excel.${besides(done)}`,
  copyAgain: (done) =>
    `${clients(done.clients)} er hentet, men nettleseren lar oss ikke kopiere så lenge etter klikket. Velg «Kopier klientlisten fra Altinn» en gang til.`,
  nobodyIncluded: 'Systemtilgangen har ingen klienter i Altinn av det slaget du har valgt.',
  nothingChosen: 'Kryss av for minst ett slag klienter under «Velg hva som skal være med».',
};
