import type { LettersOfferTexts } from '../letters-offer-texts';
import { clients, day } from './words';

/** Texts to clients, in nynorsk. */
export const lettersOffer: LettersOfferTexts = {
  explanation: (n) =>
    `${clients(n)} kan ikkje leggast til før klienten eller de har ordna noko. Her er ferdige tekstar de kan sende. Klientfil sender ingenting.`,
  language: 'Språk i tekstane',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  file: 'Last ned tekstar til klientane',
  copy: 'Kopier tekst til klienten',
  copyFor: (client) => `Kopier tekst til ${client}`,
  copied: (client) => `Teksten til ${client} er kopiert. Lim han inn i ein e-post.`,
  written: (at) => `Tekst kopiert ${day(at)}`,
  acted: (at) => `I orden no. Tekst kopiert ${day(at)}`,
  request: 'Be om fullmakt i Altinn',
  requestFor: (client) => `Be om fullmakt frå ${client} i Altinn, blir opna i ei ny fane`,
  checkAgain: 'Sjekk mot Altinn på nytt',
};
