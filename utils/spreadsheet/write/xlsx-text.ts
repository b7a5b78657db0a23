/** What Excel takes in one cell; a file with more in it is reported as damaged. */
const longest = 32_767;

// What XML cannot hold, or the writer drops: control characters, halves of a surrogate pair, code points that
// are no characters, and U+FFFD. A carriage return would come back as a line feed.
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A cell's text as a workbook can hold it: what cannot be written stands as `_xHHHH_`, and text that looks like
 * that already is escaped itself (ECMA-376, ST_Xstring). Excel and our own reader undo both.
 */
export function xlsxText(cell: string): string {
  // No reader takes NUL for text.
  const text = cell.replaceAll('\0', '');
  const whole = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  const escaped = whole.replace(looksEscaped, '_x005F_').replace(unwritable, escapedUnits);
  // The writer looks texts up in a plain object, where «constructor» is found before it was written.
  return escaped in Object.prototype ? escapedUnits(escaped.charAt(0)) + escaped.slice(1) : escaped;
}

/** Each UTF-16 unit on its own. */
const escapedUnits = (text: string) =>
  text
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');
