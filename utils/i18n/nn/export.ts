import type { ExportDone, ExportTexts } from '../export-texts';
import { clients, counted, listed } from './words';

/** Who stands below the list, and what could not be told. */
function besides({ privatePersons, withoutNumber, packages }: ExportDone): string {
  const below = [
    ...(privatePersons > 0 ? [counted(privatePersons, 'privatperson', 'privatpersonar')] : []),
    ...(withoutNumber > 0 ? [`${clients(withoutNumber)} utan organisasjonsnummer`] : []),
  ];
  return [
    ...(below.length > 0 ? [` Under lista står ${listed(below)}.`] : []),
    ...(packages === 'unknown' ? [' Altinn viser ikkje her kven som manglar fullmakt.'] : []),
  ].join('');
}

/** Taking a system access's clients along, in nynorsk. */
export const exporting: ExportTexts = {
  copy: 'Kopier klientlista frå Altinn',
  include: {
    summary: 'Vel kva som skal vere med',
    section: {
      delegated: 'Lagd til',
      'delegated-lacks': 'Lagd til, men manglar no fullmakt',
      'delegated-gone': 'Lagd til, men ikkje lenger klient hos dykk',
      'can-be-added': 'Ikkje lagd til, kan leggast til',
      lacks: 'Ikkje lagd til, manglar fullmakt',
    },
  },
  saved: (done, fileName) => `${clients(done.clients)} lasta ned som ${fileName}.${besides(done)}`,
  copied: (done) =>
    `${clients(done.clients)} ${done.clients === 1 ? 'kopiert' : 'kopierte'}. Lim inn i Excel.${besides(done)}`,
  copyAgain: (done) =>
    `${clients(done.clients)} er henta, men nettlesaren lèt oss ikkje kopiere så lenge etter klikket. Vel «Kopier klientlista frå Altinn» ein gong til.`,
  nobodyIncluded: 'Systemtilgangen har ingen klientar i Altinn av det slaget du har valt.',
  nothingChosen: 'Kryss av for minst eitt slag klientar under «Vel kva som skal vere med».',
};
