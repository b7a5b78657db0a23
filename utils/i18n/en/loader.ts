import type { LoaderTexts } from '../loader-texts';

export const loader: LoaderTexts = {
  'extension-gone': 'Klientfil was updated or removed while the page was open.',
  'not-brought': 'Klientfil could not be loaded on this page. What has been done is kept.',
  reload: 'Reload the page',
};
