import type { Delimiter } from '../domain/list';
import { chooseDelimiter } from './choose-delimiter';
import { separate } from './separate';

export interface Table {
  /** Every line, empty ones too: index + 1 is the line a spreadsheet shows. */
  cells: string[][];
  /** Lines that are hidden in the sheet. */
  hidden?: Set<number>;
  /** What stands on the workbook's other sheets. */
  otherSheets?: string[][][];
  /** Names of those that were too large to read. */
  unread?: string[];
}

/**
 * Text into cells. A first line `sep=;` is an order to Excel and to us, and no line of the sheet.
 * @param chosen the user's choice, which goes before the order
 */
export function tabulate(text: string, chosen?: Delimiter): Table & { delimiter: Delimiter } {
  const order = /^sep=([;,\t|])[ \t;,|]*(?:\r\n|\r|\n|$)/i.exec(text);
  const body = order ? text.slice(order[0].length) : text;
  const delimiter = chosen ?? (order?.[1] as Delimiter | undefined) ?? chooseDelimiter(body);
  return { delimiter, cells: separate(body, delimiter) };
}
