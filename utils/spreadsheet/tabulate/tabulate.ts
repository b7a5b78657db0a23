import type { Delimiter, Repair } from '../../domain/lists/list';
import type { Turns } from '../turns';
import { chooseDelimiter } from './choose-delimiter';
import { linesInQuotes, unwrapped } from './quoting';
import { rejoined } from './rejoined';
import { separateInTurns } from './separate';
import { withoutTabStops } from './tab-stops';
import { dividedWithin } from './within-cells';

export interface Tabulated {
  /** Every line, empty ones too: index + 1 is the line a spreadsheet shows. */
  cells: string[][];
  delimiter: Delimiter;
  repairs: Repair[];
  /** How many more lines have something on them: no list has so many, and they were not cut up. */
  beyond: number;
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
  const separated = await separateInTurns(body, delimiter, turns);
  const even =
    chosen === undefined && delimiter === '\t' && body.includes('\t\t')
      ? withoutTabStops(separated.rows)
      : separated.rows;
  const { rows: cells, changed: isRejoined } = rejoined(even, delimiter);
  const repairs: Repair[] = isRejoined ? ['parted-names'] : [];
  const { beyond } = separated;
  if (!body.includes('"')) return { delimiter, cells, repairs, beyond };
  const inner = chosen === undefined && delimiter === 'lines' ? linesInQuotes(cells) : undefined;
  const within = inner === undefined ? 'lines' : await chooseDelimiter(inner, turns);
  const divided =
    within === 'lines' ? { ...separated, rows: cells } : await separateInTurns(inner ?? '', within, turns);
  const whole =
    delimiter === 'lines' ? { rows: divided.rows, changed: false } : dividedWithin(divided.rows, delimiter);
  const mayBeWrapped = (divided.hasQuotes || whole.changed) && body.includes('""');
  const { rows, changed } = mayBeWrapped ? unwrapped(whole.rows) : { rows: whole.rows, changed: false };
  return {
    delimiter: within === 'lines' ? delimiter : within,
    cells: rows,
    repairs: changed || whole.changed || within !== 'lines' ? ['quotes', ...repairs] : repairs,
    beyond,
  };
}
