import type { LettersOfferTexts } from '../letters-offer-texts';
import { clients, day } from './words';

/** Texts to clients, in bokmål. */
export const lettersOffer: LettersOfferTexts = {
  explanation: (n) =>
    `${clients(n)} kan ikke legges til før klienten eller dere har ordnet noe. Her er ferdige tekster dere kan sende. Klientfil sender ingenting.`,
  language: 'Språk i tekstene',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  file: 'Last ned tekster til klientene',
  copy: 'Kopier tekst til klienten',
  copyFor: (client) => `Kopier tekst til ${client}`,
  copied: (client) => `Teksten til ${client} er kopiert. Lim den inn i en e-post.`,
  written: (at) => `Tekst kopiert ${day(at)}`,
  acted: (at) => `I orden nå. Tekst kopiert ${day(at)}`,
  request: 'Be om fullmakt i Altinn',
  requestFor: (client) => `Be om fullmakt fra ${client} i Altinn, åpnes i en ny fane`,
  checkAgain: 'Sjekk mot Altinn på nytt',
};
