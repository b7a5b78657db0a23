/** How a spreadsheet is to take the cells of a column. Organisation numbers are text: nobody adds them up. */
export type ColumnKind =
  | 'text'
  /** `1234.5`, digits with an optional point. What does not look like it stays text. */
  | 'number'
  /** `2026-11-22`. What does not look like it stays text. */
  | 'date';

export interface Column {
  heading: string;
  kind: ColumnKind;
  /** In characters; by what stands in the column where absent. */
  width?: number;
}

/** A table on its way out: one sheet of a workbook, a whole CSV file, or what is copied. */
export interface Sheet {
  /** In the language of the headings; what a workbook's tab says. */
  name: string;
  columns: Column[];
  /** As many cells a row as there are columns. */
  rows: string[][];
}
