import type { ReadResult } from '../../../../utils/domain/lists/list';
import { readList, readListFromText } from '../../../../utils/spreadsheet/read-list';
import type { AnyFile } from './make-file';

/** What became of one file. */
export interface Judged {
  /** What should not have happened, in words; empty where all is well. */
  broken: string[];
  ms: number;
  outcome: 'list' | 'fault' | 'thrown';
}

/** A file may take two seconds, however odd it is. */
export const longest = 2000;

/** Reads the file, and looks for what must never happen. */
export async function judge({ bytes, choices, way, planted }: AnyFile): Promise<Judged> {
  const started = performance.now();
  let result: ReadResult;
  try {
    result =
      way === 'paste'
        ? await readListFromText(new TextDecoder().decode(bytes), choices)
        : await readList(bytes, choices);
  } catch (error) {
    return { broken: [`thrown: ${String(error)}`], ms: performance.now() - started, outcome: 'thrown' };
  }
  const ms = performance.now() - started;
  const broken = ms > longest ? [`took ${Math.round(ms)} ms`] : [];
  for (const text of textsIn(result)) {
    if (showsPerson(text)) broken.push(`a national identity number in ${JSON.stringify(text)}`);
    if (planted && showsHalf(text, planted)) broken.push(`of ${planted} in ${JSON.stringify(text)}`);
  }
  return { broken, ms, outcome: result.ok ? 'list' : 'fault' };
}

function textsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value);
  else if (value !== null && typeof value === 'object')
    for (const part of Object.values(value)) textsIn(part, found);
  return found;
}

/** Where texts are cut: what stands at such an end may be the beginning of a longer number. */
const cuts = [40, 60, 80];

/** Looked for in another way than the reader does: six digits that may be a day, five more, no digit beside them. */
function showsPerson(text: string): boolean {
  if (text.length < 11) return false;
  for (const match of text.matchAll(/(?<!\d)(\d\d)(\d\d)\d\d[ .-]?\d{5}(?!\d)/g)) {
    const day = Number(match[1]) % 40;
    const months = [0, 40, 65, 80].map((added) => Number(match[2]) - added);
    const cut = cuts.includes(text.length) && match.index + match[0].length === text.length;
    const isDay = day >= 1 && day <= 31 && Number(match[1]) < 72;
    if (!cut && isDay && months.some((month) => month >= 1 && month <= 12)) return true;
  }
  return false;
}

const showsHalf = (text: string, person: string) =>
  text.includes(person.slice(0, 6)) || text.includes(person.slice(6));
