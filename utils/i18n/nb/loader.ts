import type { LoaderTexts } from '../loader-texts';

export const loader: LoaderTexts = {
  'extension-gone': 'Klientfil ble oppdatert eller fjernet mens siden var åpen.',
  'not-brought': 'Klientfil kunne ikke lastes på denne siden. Det som er gjort, er tatt vare på.',
  reload: 'Last siden på nytt',
};
