import { withoutEntities } from '../tabulate/escapes';
import type { Turns } from '../turns';
import type { Parts } from './parts';

/** The texts that cells share, by their index. Readings in another script (`rPh`) are no part of them. */
export async function readSharedStrings(
  parts: Parts,
  path: string | undefined,
  turns: Turns,
): Promise<string[]> {
  const strings: string[] = [];
  if (path === undefined || !parts.has(path)) return strings;
  let text = '';
  let isText = false;
  let inReading = 0;
  await parts.read(
    path,
    {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 't') isText = inReading === 0;
        else if (name === 'rPh') inReading += 1;
      },
      close(name) {
        if (name === 't') isText = false;
        else if (name === 'rPh') inReading -= 1;
        else if (name === 'si') strings.push(unescapedText(text));
      },
      text(more) {
        if (isText) text += more;
      },
    },
    turns,
  );
  return strings;
}

/** `_x000D_` stands for a sign that XML cannot hold; what it has escaped itself, a program may have escaped before. */
export const unescapedText = (text: string): string =>
  withoutEntities(
    text.includes('_x')
      ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        )
      : text,
  );
