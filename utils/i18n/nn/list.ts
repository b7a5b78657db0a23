import type { ListTexts } from '../list-texts';
import { plan } from './plan';
import { purpose } from './purpose';
import { repair } from './repair';
import { understanding } from './understanding';

/** A list that has been read, in nynorsk. */
export const list: ListTexts = { plan, purpose, understanding, repair };
