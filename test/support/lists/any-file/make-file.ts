import type { ReadChoices } from '../../../../utils/domain/lists/list';
import { below, pick, type Random, randomFrom } from '../../../sandbox/seed/random';
import { texts } from '../../../unit/spreadsheet/corpus/texts';
import { workbooks } from '../../../unit/spreadsheet/corpus/workbooks';
import { anyChoices } from './choices';
import { mutate, randomBytes } from './mutate';
import { plantedInText, plantedInWorkbook } from './plant';

/** A file that nobody saved: random, or one of the corpus gone wrong. The same for the same seed and index. */
export interface AnyFile {
  bytes: Uint8Array;
  choices: ReadChoices;
  /** How it goes in: chosen as a file, or pasted. */
  way: 'file' | 'paste';
  /** A national identity number that stands whole in it. */
  planted?: string;
}

const [firstText, ...otherTexts] = texts;
const [firstBook, ...otherBooks] = workbooks;

function anyOfCorpus(random: Random): Uint8Array {
  if (!firstText || !firstBook) throw new Error('the corpus is empty');
  const choices =
    random() < 0.75 ? ([firstText, ...otherTexts] as const) : ([firstBook, ...otherBooks] as const);
  return pick(random, choices).bytes;
}

/** File number `index` of a soak with this seed. */
export function anyFile(seed: number, index: number): AnyFile {
  const random = randomFrom(seed, `file ${index}`);
  const choices = anyChoices(random);
  const way = random() < 0.1 ? 'paste' : 'file';
  const kind = below(random, 10);
  if (kind === 0) return { bytes: randomBytes(random), choices, way };
  if (kind <= 3) return { ...plantedInText(random, anyOfCorpus(random), anyOfCorpus(random)), choices, way };
  if (kind === 4) return { ...plantedInWorkbook(random), choices, way: 'file' };
  return { bytes: mutate(random, anyOfCorpus(random), anyOfCorpus(random)), choices, way };
}
