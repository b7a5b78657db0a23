import type { LettersOfferTexts } from '../letters-offer-texts';

const figure = new Intl.NumberFormat('nb');

/** Texts to clients, in nynorsk. */
export const lettersOffer: LettersOfferTexts = {
  explanation: (n) =>
    `${figure.format(n)} ${n === 1 ? 'klient' : 'klientar'} kan ikkje leggjast til før klienten eller de har ordna noko. Her er ferdige tekstar de kan sende. Klientfil sender ingenting.`,
  language: 'Språk i tekstane',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  file: 'Last ned tekstar til klientane',
  copy: 'Kopier tekst til klienten',
  copyFor: (client) => `Kopier tekst til ${client}`,
  copied: (client) => `Teksten til ${client} er kopiert. Lim han inn i ein e-post.`,
  request: 'Be om fullmakt i Altinn',
  requestFor: (client) => `Be om fullmakt frå ${client} i Altinn, blir opna i ei ny fane`,
  checkAgain: 'Sjekk igjen',
};
