import type { FileKind } from '../../domain/lists/list';

const startLength = 4096;
const webPage = /^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style|tr)[\s>/]/i;
const workbook2003 = /^<\?xml[\s\S]*?(?:mso-application|urn:schemas-microsoft-com:office:spreadsheet)/i;
/** A web page with everything in it, as Excel saves one. */
const webArchive = /^MIME-Version:[\s\S]*?multipart\/related/i;

/**
 * What kind of markup a text is that is called a spreadsheet, or nothing. Its tags are not taken apart: cells that
 * span others, and tables in tables, would give rows that Excel shows otherwise.
 */
export function markupKind(text: string): FileKind | undefined {
  const start = text.slice(0, startLength).trimStart();
  if (workbook2003.test(start)) return 'xls';
  return webPage.test(start.replace(/^<\?xml[^>]*>\s*/i, '')) || webArchive.test(start) ? 'html' : undefined;
}
