import type { LettersOfferTexts } from '../letters-offer-texts';

const figure = new Intl.NumberFormat('en-GB');

/** Texts to clients, in English. */
export const lettersOffer: LettersOfferTexts = {
  explanation: (n) =>
    `${figure.format(n)} ${n === 1 ? 'client' : 'clients'} cannot be added until the client or you have done something. Here are texts ready for you to send. Klientfil sends nothing.`,
  language: 'Language of the texts',
  languages: { nb: 'Norwegian (bokmål)', nn: 'Norwegian (nynorsk)', en: 'English' },
  file: 'Download texts to the clients',
  copy: 'Copy text to the client',
  copyFor: (client) => `Copy text to ${client}`,
  copied: (client) => `The text to ${client} is copied. Paste it into an e-mail.`,
  request: 'Request power of attorney in Altinn',
  requestFor: (client) => `Request power of attorney from ${client} in Altinn, opens in a new tab`,
  checkAgain: 'Check again',
};
