import type { Delimiter, Repair } from '../../domain/list';
import type { Turns } from '../turns';
import { chooseDelimiter } from './choose-delimiter';
import { linesInQuotes, unwrapped } from './quoting';
import { separateInTurns } from './separate';

export interface Tabulated {
  /** Every line, empty ones too: index + 1 is the line a spreadsheet shows. */
  cells: string[][];
  delimiter: Delimiter;
  repairs: Repair[];
}

/**
 * Text into cells. A first line `sep=;` is an order to Excel and to us, and no line of the sheet.
 * @param chosen the user's choice, which goes before the order
 */
export async function tabulate(
  text: string,
  chosen: Delimiter | undefined,
  turns: Turns,
): Promise<Tabulated> {
  const order = /^sep=([;,\t|])[ \t;,|]*(?:\r\n|\r|\n|$)/i.exec(text.slice(0, 200));
  const body = order ? text.slice(order[0].length) : text;
  const delimiter = chosen ?? (order?.[1] as Delimiter | undefined) ?? (await chooseDelimiter(body, turns));
  const cells = await separateInTurns(body, delimiter, turns);
  if (!body.includes('"')) return { delimiter, cells, repairs: [] };
  const inner = chosen === undefined && delimiter === 'lines' ? linesInQuotes(cells) : undefined;
  const within = inner === undefined ? 'lines' : await chooseDelimiter(inner, turns);
  const divided = within === 'lines' ? cells : await separateInTurns(inner ?? '', within, turns);
  const { rows, changed } = body.includes('""') ? unwrapped(divided) : { rows: divided, changed: false };
  return {
    delimiter: within === 'lines' ? delimiter : within,
    cells: rows,
    repairs: changed || within !== 'lines' ? ['quotes'] : [],
  };
}
