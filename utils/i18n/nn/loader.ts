import type { LoaderTexts } from '../loader-texts';

export const loader: LoaderTexts = {
  'extension-gone': 'Klientfil vart oppdatert eller fjerna medan sida var open.',
  'not-brought': 'Klientfil kunne ikkje lastast på denne sida. Det som er gjort, er teke vare på.',
  reload: 'Last sida på nytt',
};
