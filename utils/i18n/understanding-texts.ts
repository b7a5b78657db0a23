import type {
  Delimiter,
  Encoding,
  Handling,
  InactiveRows,
  Layout,
  LeftOutRow,
  NotTakenColumn,
  NotTakenNumber,
  NumberColumn,
  Repair,
  SheetSummary,
} from '../domain/lists/list';
import type { PlanSummary } from '../domain/plan';

/** Names of their own, alike in every language. */
export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16': 'UTF-16',
  macintosh: 'MacRoman',
  ibm850: 'DOS 850',
  ibm865: 'DOS 865',
};

/** How a list was understood, what can be changed about it, and what is asked. */
export interface UnderstandingTexts {
  read: (from: Pick<PlanSummary, 'rowCount' | 'fileName' | 'understanding'>) => string;
  /** Opens all about the reading, with how much of it should be seen. */
  how: (notes: number) => string;
  readingAgain: string;
  /** Takes all choices back. */
  guess: string;
  sheet: string;
  sheetOption: (sheet: SheetSummary) => string;
  headerLine: string;
  noHeader: string;
  /** `cells`: the beginning of what stands on the line; may be empty. */
  lineOption: (line: number, cells: string) => string;
  numberColumn: string;
  columnOption: (column: NumberColumn) => string;
  delimiter: string;
  delimiters: Record<Delimiter, string>;
  encoding: string;
  layout: string;
  layouts: Record<Layout, string>;
  preview: (lines: number) => string;
  heading: string;
  /** Above what is to be looked at, where it is several: warnings, and questions of which some may be answered. */
  open: (matters: { alarms: number; asked: number; open: number }) => string;
  hiddenRows: (rows: number) => string;
  inactiveRows: (rows: InactiveRows) => string;
  answer: Record<Handling, string>;
  untilAnswered: string;
  whichColumn: (column: NumberColumn) => string;
  yes: string;
  otherColumn: string;
  /** Said once more before it counts: rows in doubt that are among those to add. */
  takenHidden: (rows: number) => string;
  takenInactive: (rows: InactiveRows) => string;
  leftOut: (lines: number) => string;
  leftOutFirst: (lines: number) => string;
  whyLeftOut: string;
  why: Record<LeftOutRow['why'], string>;
  text: string;
  notTaken: (numbers: number) => string;
  notTakenNumber: (number: NotTakenNumber) => string;
  notTakenColumn: (column: NotTakenColumn) => string;
  take: string;
  takeAll: (numbers: number) => string;
  /** What a button takes, for those who do not see where it stands. */
  takeNumber: (orgNumber: string) => string;
  takeColumn: (column: NotTakenColumn) => string;
  takeLine: (line: number) => string;
  unreadSheets: (sheets: readonly string[]) => string;
  repaired: Record<Repair, string>;
  altinn2: string;
  /** Organisation numbers as they are to be shown. */
  madeForOwner: (made: { orgNumber: string; owner: string; ownerNumber: string }) => string;
  madeForSystemUser: (systemUser: string) => string;
}
