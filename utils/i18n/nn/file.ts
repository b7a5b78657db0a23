import type { FileTexts } from '../file-texts';
import { explain } from './explain';

/** What only our files say, in nynorsk. */
export const files: FileTexts = {
  explain,
  kept: { status: 'Ståande', explanation: 'Du valde at klienten skal bli ståande.' },
  notChosen: { status: 'Ikkje vald', explanation: 'Du tok bort haken, så klienten vart ikkje lagd til.' },
  onRow: (line, explanation) => `Rad ${line}: ${explanation}`.trim(),
  asAnotherStatus: (state) => `${state}. Kan vere send som ein annan brukar`,
  columns: {
    orgNumber: 'Org.nr.',
    name: 'Namn',
    action: 'Handling',
    status: 'Status',
    explanation: 'Forklaring',
    ownerOrgNumber: 'Verksemd org.nr.',
    systemUser: 'Systemtilgang',
    systemUserId: 'Systemtilgang-ID',
    handledIn: 'Behandla i systemtilgang',
    unnamed: (letter) => `Kolonne ${letter}`,
  },
  fileNames: {
    clients: 'klientar',
    results: 'resultat',
    preview: 'forehandsvising',
    'follow-up': 'oppfolging',
    template: 'klientliste-mal',
  },
  sheetNames: {
    clients: 'Klientar',
    results: 'Resultat',
    preview: 'Førehandsvising',
    'follow-up': 'Må følgjast opp',
    instructions: 'Slik gjer du',
  },
  actionWords: { add: 'legg til', remove: 'fjern' },
  instructions: {
    heading: 'Slik bruker du lista',
    sentences: [
      'Skriv éin klient per rad i arket «Klientar»: organisasjonsnummer på 9 siffer, med eller utan mellomrom.',
      'Namnet kan stå tomt. Står det der, seier førehandsvisinga frå når nummeret høyrer til nokon andre.',
      'Vil du fjerne nokon, skriv du «fjern» i kolonna «Handling» på rada deira, og «legg til» på dei som skal leggast til. Rader utan merke i ei slik liste blir ikkje rørte.',
      'Du kan ha eigne kolonnar. Dei følgjer med tilbake i resultatet.',
      'Ikkje skriv fødselsnummer på lista.',
      'Lagre fila og slepp ho på sida til systemtilgangen i Altinn. Ingenting blir endra før du stadfestar.',
    ],
  },
};
