import type { ExportSection } from '../domain/export-section';

/** What an export came to. */
export interface ExportDone {
  /** With an organisation number: rows of the list. */
  clients: number;
  /** Below the list: private persons, and others that Altinn gives no number for. */
  privatePersons: number;
  withoutNumber: number;
  /** Unknown: who lacks one cannot be told from who lacks none. */
  packages: 'known' | 'unknown';
}

/** What the panel says of taking a system access's clients along. */
export interface ExportTexts {
  copy: string;
  /** The choice of what is in it. */
  include: { summary: string; section: Record<ExportSection, string> };
  saved: (done: ExportDone, fileName: string) => string;
  copied: (done: ExportDone) => string;
  /** The browser takes nothing for the clipboard so long after the click. */
  copyAgain: (done: ExportDone) => string;
  /** Nobody is of the kinds that were chosen. */
  nobodyIncluded: string;
  nothingChosen: string;
}
