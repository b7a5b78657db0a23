/** How a spreadsheet is to take the cells of a column. Organisation numbers are text: nobody adds them up. */
export type ColumnKind =
  | 'text'
  /** `1234.5`, digits with an optional point. What does not look like it stays text. */
  | 'number'
  /** `2026-11-22`. What does not look like it stays text. */
  | 'date'
  /** `2026-11-22T14:32`, on the user's own clock. What does not look like it stays text. */
  | 'time';

export interface Column {
  heading: string;
  kind: ColumnKind;
  /** In characters; by what stands in the column where absent. */
  width?: number;
  /** Long texts go over several lines. */
  wraps?: true;
  /** Is there for reading the file in again, and neither seen nor printed. */
  hidden?: true;
  /** What a workbook offers to choose among in its cells; anything else may be written all the same. */
  choices?: readonly string[];
}

/** A table on its way out: one sheet of a workbook, a whole CSV file, or what is copied. */
export interface Sheet {
  /** In the language of the headings; what a workbook's tab says. */
  name: string;
  columns: Column[];
  /** How it is laid on paper, as wide as the page; absent where nobody prints it. */
  print?: 'portrait' | 'landscape';
  /** As many cells a row as there are columns. */
  rows: string[][];
}
