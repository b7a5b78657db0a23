import { numericDay } from '../day';
import type { LettersOfferTexts } from '../letters-offer-texts';
import { clients } from './words';

/** Texts to clients, in English. */
export const lettersOffer: LettersOfferTexts = {
  explanation: (n) =>
    `${clients(n)} cannot be added until the client or you have done something. Here are messages ready for you to send. Klientfil sends nothing.`,
  language: 'Language of the messages',
  languages: { nb: 'Norwegian (bokmål)', nn: 'Norwegian (nynorsk)', en: 'English' },
  file: 'Download messages to clients',
  copy: 'Copy message to the client',
  copyFor: (client) => `Copy message to ${client}`,
  copied: (client) => `The message to ${client} is copied. Paste it into an e-mail.`,
  written: (at) => `Message copied on ${numericDay(at)}`,
  acted: (at) => `In order now. Message copied on ${numericDay(at)}`,
  request: 'Request power of attorney in Altinn',
  requestFor: (client) => `Request power of attorney from ${client} in Altinn, opens in a new tab`,
  checkAgain: 'Check with Altinn again',
};
