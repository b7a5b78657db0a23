import Papa from 'papaparse';
import { readList } from '../../../utils/spreadsheet/read-list';
import { type Figure, median, stopwatch } from '../figure';
import { type Form, forms } from './read-forms';
import { readGrowth } from './read-growth';
import { readMemory } from './read-memory';
import { readWorkbooks } from './read-workbooks';

const rounds = 11;
/** The first rounds are of code that has not been compiled yet. */
const warmUps = 2;

/** A hundred thousand rows, bytes to rows, against PapaParse alone on the same text, turn by turn; and workbooks. */
export async function* read(): AsyncGenerator<Figure> {
  for (const form of forms()) yield* await ratioOf(form);
  yield* await readWorkbooks();
  yield* await readMemory();
  yield* readGrowth();
}

async function ratioOf({ name, bytes, alone: text }: Form): Promise<Figure[]> {
  const ours: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const parsing = stopwatch();
    Papa.parse(text);
    const parsed = parsing();
    const reading = stopwatch();
    const result = await readList(bytes);
    const taken = reading();
    if (!result.ok || result.list.rows.length !== 100_000) throw new Error(`${name}: the list was not read`);
    if (round < warmUps) continue;
    alone.push(parsed);
    ours.push(taken);
  }
  return [
    {
      name: `read: 100,000 rows, ${name}, times PapaParse alone`,
      value: median(ours) / median(alone),
      limit: 2.2,
    },
    { name: `read: 100,000 rows, ${name}`, value: median(ours), unit: 'ms' },
  ];
}
