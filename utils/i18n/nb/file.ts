import type { FileTexts } from '../file-texts';
import { explain } from './explain';

/** What only our files say, in bokmål. */
export const files: FileTexts = {
  explain,
  kept: { status: 'Beholdt', explanation: 'Du valgte at klienten skal bli stående.' },
  notChosen: { status: 'Ikke valgt', explanation: 'Du tok bort haken, så klienten ble ikke lagt til.' },
  onRow: (line, explanation) => `Rad ${line}: ${explanation}`.trim(),
  asAnotherStatus: (state) => `${state}. Kan være sendt som en annen bruker`,
  columns: {
    orgNumber: 'Org.nr.',
    name: 'Navn',
    action: 'Handling',
    status: 'Status',
    explanation: 'Forklaring',
    ownerOrgNumber: 'Virksomhet org.nr.',
    systemUser: 'Systemtilgang',
    systemUserId: 'Systemtilgang-ID',
    handledIn: 'Behandlet i systemtilgang',
    unnamed: (letter) => `Kolonne ${letter}`,
  },
  fileNames: {
    clients: 'klienter',
    results: 'resultat',
    preview: 'forhandsvisning',
    'follow-up': 'oppfolging',
    template: 'klientliste-mal',
  },
  sheetNames: {
    clients: 'Klienter',
    results: 'Resultat',
    preview: 'Forhåndsvisning',
    'follow-up': 'Må følges opp',
    instructions: 'Slik gjør du',
  },
  actionWords: { add: 'legg til', remove: 'fjern' },
  instructions: {
    heading: 'Slik bruker du listen',
    sentences: [
      'Skriv én klient per rad i arket «Klienter»: organisasjonsnummer på 9 siffer, med eller uten mellomrom.',
      'Navnet kan stå tomt. Står det der, sier forhåndsvisningen fra når nummeret tilhører noen andre.',
      'Vil du fjerne noen, skriver du «fjern» i kolonnen «Handling» på raden deres, og «legg til» på dem som skal legges til. Rader uten merke i en slik liste røres ikke.',
      'Du kan ha egne kolonner. De følger med tilbake i resultatet.',
      'Ikke skriv fødselsnumre på listen.',
      'Lagre filen og slipp den på siden til systemtilgangen i Altinn. Ingenting endres før du bekrefter.',
    ],
  },
};
