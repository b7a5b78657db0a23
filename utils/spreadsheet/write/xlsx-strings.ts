import { escapeFormula, unescapeFormula } from '../formula-escape';
import { xlsxText } from './xlsx-text';

/** A workbook's texts, each written once however many cells have it. */
export interface SharedStrings {
  /** Index of a cell's text. */
  indexOf(cell: string): number;
  /** Whether the text of that index would be a formula if it were typed. */
  isRisky(index: number): boolean;
  /** Every text as the workbook's XML has it. */
  xml(): string;
}

/** @param first how many texts the workbook has already */
export function sharedStrings(first: number): SharedStrings {
  const indexes = new Map<string, number>();
  const risky: boolean[] = [];
  const written: string[] = [];
  return {
    indexOf(cell) {
      const known = indexes.get(cell);
      if (known !== undefined) return known;
      const index = first + written.length;
      indexes.set(cell, index);
      risky.push(escapeFormula(cell) !== cell);
      written.push(stringXml(cellText(cell)));
      return index;
    },
    isRisky: (index) => risky[index - first] ?? false,
    xml: () => written.join(''),
  };
}

/** It needs no apostrophe; only what reading would take for an escaped cell gets one, so that it comes back. */
export const cellText = (cell: string): string =>
  xlsxText(unescapeFormula(cell) === cell ? cell : escapeFormula(cell));

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function stringXml(text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
  return `<si><t${text.trim() === text ? '' : ' xml:space="preserve"'}>${escaped}</t></si>`;
}
