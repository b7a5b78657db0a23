import { listOf } from '../lists';

/** A list as bytes, and the text that PapaParse alone is given to hold it against. */
export interface Form {
  name: string;
  bytes: Uint8Array;
  alone: string;
}

const rows = 100_000;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The same hundred thousand rows in the forms that cost differently. */
export function forms(): Form[] {
  const semicolons = listOf(rows);
  const lines = semicolons.trimEnd().split('\r\n');
  const cells = lines.map((line) => line.split(';'));
  const written = (sign: string, quote: string) =>
    cells.map((row) => `${row.map((cell) => quote + cell + quote).join(sign)}\r\n`).join('');
  const ends = ['\r\n', '\n', '\r'];
  const mixed = (text: string) => {
    let at = 0;
    return text.replaceAll('\r\n', () => ends[at++ % ends.length] ?? '');
  };
  const commas = written(',', '');
  const quoted = written(';', '"');
  return [
    { name: 'semicolons', bytes: utf8(semicolons), alone: semicolons },
    { name: 'commas', bytes: utf8(commas), alone: commas },
    { name: 'every cell quoted', bytes: utf8(quoted), alone: quoted },
    // PapaParse alone takes the first line end it sees for the only one, and finds a part of the rows.
    { name: 'mixed line ends, those of PapaParse alike', bytes: utf8(mixed(semicolons)), alone: semicolons },
    {
      name: 'mixed line ends and quotes, those of PapaParse alike',
      bytes: utf8(mixed(quoted)),
      alone: quoted,
    },
  ];
}
