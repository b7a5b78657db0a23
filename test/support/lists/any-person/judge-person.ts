import { readList, readListFromText } from '../../../../utils/spreadsheet/read-list';
import { a, b, c } from '../../../unit/spreadsheet/corpus/fixture';
import type { AnyPerson } from './make-person';

/** Whether any of a person's number leaves the reader: the date and the five, in any text that comes out. */
export async function leaksIn({ bytes, way, digits, made }: AnyPerson): Promise<string | undefined> {
  const read = await (way === 'paste' ? readListFromText(new TextDecoder().decode(bytes)) : readList(bytes));
  for (const text of textsIn(read)) {
    // The numbers of the list itself are no trace, nor is a number that is not the person's.
    const shown = asDigits(text.replaceAll(a, ' ').replaceAll(b, ' ').replaceAll(c, ' '));
    if (
      shown.includes(digits) ||
      shown.includes(digits.slice(6)) ||
      (digits.length === 11 && shown.includes(digits.slice(0, 6)))
    ) {
      return `${made}: ${JSON.stringify(text)}`;
    }
  }
  return undefined;
}

/** Digits in full width are digits; what parts them is not asked. */
const asDigits = (text: string) => text.normalize('NFKC').replace(/[^\d\p{L}]/gu, '');

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Set) yield* value as Set<string>;
  else if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) yield* textsIn(part);
  }
}
