import type { Delimiter } from '../domain/list';
import { parseOrgNumber } from '../domain/org-number';
import { isNumberName } from './column-names';
import { separate } from './separate';

const signs: Delimiter[] = [';', '\t', ',', '|'];
const sampleLength = 65_536;
const sampleRows = 200;

/**
 * The delimiter under which some column holds the most valid organisation numbers; where none does, the one
 * under which a heading is recognised. Counting signs, as PapaParse does, lets names with commas win over `;`.
 */
export function chooseDelimiter(text: string): Delimiter {
  const sample = text.slice(0, sampleLength);
  const best = bestOf(sample, sampleRows);
  if (best.score > 0 || text.length === sample.length) return best.delimiter;
  return bestOf(text, Number.POSITIVE_INFINITY).delimiter;
}

function bestOf(text: string, rows: number): { delimiter: Delimiter; score: number } {
  // A line that is a number as it stands has nothing to separate, so one column wins a tie.
  let best = { delimiter: 'lines' as Delimiter, score: scoreOf(text, 'lines', rows) };
  for (const delimiter of signs) {
    if (!text.includes(delimiter)) continue;
    const score = scoreOf(text, delimiter, rows);
    if (score > best.score) best = { delimiter, score };
  }
  return best;
}

/** Valid numbers in the best column, and half a point for a heading. */
function scoreOf(text: string, delimiter: Delimiter, limit: number): number {
  const rows = separate(text, delimiter).slice(0, limit);
  const valid: number[] = [];
  for (const cells of rows) {
    cells.forEach((cell, column) => {
      if (parseOrgNumber(cell).valid) valid[column] = (valid[column] ?? 0) + 1;
    });
  }
  const named = rows.slice(0, 10).some((cells) => cells.some(isNumberName));
  return valid.reduce((most, count) => Math.max(most, count), 0) + (named ? 0.5 : 0);
}
