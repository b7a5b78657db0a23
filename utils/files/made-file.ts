import { toBase64 } from '../domain/base64';
import type { FileFormat } from '../domain/file-format';
import type { Sheet } from '../domain/lists/sheet';
import type { Language } from '../i18n/language';
import type { FileContent, MadeFile } from '../messages/messages';
import { writeCsv } from '../spreadsheet/write-csv';
import { writeTsv } from '../spreadsheet/write-tsv';
import { writeXlsx } from '../spreadsheet/write-xlsx';

const kinds = {
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { extension: 'csv', mediaType: 'text/csv;charset=utf-8' },
  clipboard: { extension: 'txt', mediaType: 'text/plain;charset=utf-8' },
} as const satisfies Record<FileFormat, { extension: string; mediaType: string }>;

/** How the page wants a file. */
export interface FileWanted<Format extends FileFormat = FileFormat> {
  language: Language;
  format: Format;
}

/**
 * Sheets as a file in the form the page asked for. Only a workbook has room for more than the first one.
 * @param name without its extension
 */
export async function madeFile(
  name: string,
  sheets: [Sheet, ...Sheet[]],
  format: FileFormat,
): Promise<MadeFile> {
  return {
    name: `${name}.${kinds[format].extension}`,
    rows: sheets[0].rows.length,
    leftOut: 0,
    ...(await encodeSheets(sheets, format)),
  };
}

async function encodeSheets(
  sheets: [Sheet, ...Sheet[]],
  format: FileFormat,
): Promise<{ mediaType: string } & FileContent> {
  const { mediaType } = kinds[format];
  switch (format) {
    case 'xlsx':
      return { mediaType, base64: toBase64(await writeXlsx(sheets)) };
    case 'csv':
      return { mediaType, text: writeCsv(sheets[0]) };
    case 'clipboard':
      return { mediaType, text: writeTsv(sheets[0]) };
    default:
      return format satisfies never;
  }
}
