import type { Delimiter } from '../domain/list';
import { chooseDelimiter } from './choose-delimiter';
import { separate } from './separate';

export interface Table {
  delimiter: Delimiter;
  /** Every line, empty ones too: index + 1 is the line a spreadsheet shows. */
  cells: string[][];
}

/** Text into cells. A first line `sep=;` is an order to Excel and to us, and no line of the sheet. */
export function tabulate(text: string): Table {
  const order = /^sep=([;,\t|])[ \t;,|]*(?:\r\n|\r|\n|$)/i.exec(text);
  const body = order ? text.slice(order[0].length) : text;
  const delimiter = (order?.[1] as Delimiter | undefined) ?? chooseDelimiter(body);
  return { delimiter, cells: separate(body, delimiter) };
}
