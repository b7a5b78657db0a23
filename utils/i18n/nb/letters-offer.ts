import type { LettersOfferTexts } from '../letters-offer-texts';

const figure = new Intl.NumberFormat('nb');

/** Texts to clients, in bokmål. */
export const lettersOffer: LettersOfferTexts = {
  explanation: (n) =>
    `${figure.format(n)} ${n === 1 ? 'klient' : 'klienter'} kan ikke legges til før klienten eller dere har ordnet noe. Her er ferdige tekster dere kan sende. Klientfil sender ingenting.`,
  language: 'Språk i tekstene',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  file: 'Last ned tekster til klientene',
  copy: 'Kopier tekst til klienten',
  copyFor: (client) => `Kopier tekst til ${client}`,
  copied: (client) => `Teksten til ${client} er kopiert. Lim den inn i en e-post.`,
  request: 'Be om fullmakt i Altinn',
  requestFor: (client) => `Be om fullmakt fra ${client} i Altinn, åpnes i en ny fane`,
  checkAgain: 'Sjekk igjen',
};
