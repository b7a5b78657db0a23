import { below, pick, type Random } from '../../../sandbox/seed/random';
import { a, b, c } from '../../../unit/spreadsheet/corpus/fixture';
import { type Cell, workbook } from '../../../unit/spreadsheet/corpus/workbook';
import { mutate } from './mutate';

const two = (n: number) => String(n).padStart(2, '0');

/** Eleven digits with a date in them: ordinary, D-number, H-number and the synthetic kinds. */
function anyPerson(random: Random): string {
  const day = 1 + below(random, 31) + pick(random, [0, 0, 40] as const);
  const month = 1 + below(random, 12) + pick(random, [0, 40, 65, 80] as const);
  return two(day) + two(month) + two(below(random, 100)) + String(below(random, 100_000)).padStart(5, '0');
}

const written = (random: Random, person: string) =>
  person.slice(0, 6) + pick(random, ['', '', ' ', '-', ' - ', '.'] as const) + person.slice(6);

/** A byte a letter, so that nothing is lost on the way there and back. */
const lettersOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const bytesOf = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

/** A file gone wrong into which, afterwards, somebody's number is put, anywhere between two signs that are no digits. */
export function plantedInText(random: Random, file: Uint8Array, other: Uint8Array) {
  const letters = lettersOf(random() < 0.5 ? file : mutate(random, file, other));
  const person = anyPerson(random);
  if (holdsHalf(letters, person)) return { bytes: bytesOf(letters) };
  const at = below(random, letters.length + 1);
  const [before, after] = [letters.slice(0, at), letters.slice(at)];
  const apart = (beside: string) => (/\d/.test(beside) ? pick(random, [' ', ';', 'x', '\n'] as const) : '');
  const put = apart(before.slice(-1)) + written(random, person) + apart(after.charAt(0));
  return { bytes: bytesOf(before + put + after), planted: person };
}

/** A workbook with somebody's number in a cell, as text, as a number, or in the name of the sheet. */
export function plantedInWorkbook(random: Random) {
  const person = anyPerson(random);
  const rows: Cell[][] = [
    ['Klienter'],
    ['Orgnr', 'Navn', 'Status', 'Handling'],
    [a, 'A AS', 'Aktiv', 'A'],
    [b, 'B AS', 'Inaktiv', 'U'],
    [],
    [Number(c), '', null, '+'],
    ['Sum', 3],
  ];
  const row = pick(random, rows as [Cell[], ...Cell[][]]);
  const isNumber = random() < 0.2 && !person.startsWith('0');
  const around = pick(random, ['', '', 'fnr ', '(', 'x'.repeat(32), 'x'.repeat(52), 'x'.repeat(72)] as const);
  const inName = random() < 0.1;
  if (!inName) row[below(random, 5)] = isNumber ? Number(person) : around + written(random, person);
  for (let column = 0; column < row.length; column++) row[column] ??= null;
  const name = inName ? written(random, person) : 'Ark1';
  const hidden = random() < 0.3 ? [4] : [];
  const bytes = workbook([{ name, rows, hidden }]);
  return holdsHalf(`${a}${b}${c}`, person) ? { bytes } : { bytes, planted: person };
}

/** Whether half of the number stands there anyway, so that finding it again would say nothing. */
const holdsHalf = (text: string, person: string) => {
  const digits = text.replace(/\D/g, '');
  return digits.includes(person.slice(0, 6)) || digits.includes(person.slice(6));
};
