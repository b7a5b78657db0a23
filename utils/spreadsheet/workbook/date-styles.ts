import type { Turns } from '../turns';
import type { Parts } from './parts';

/** Which of a workbook's cell styles show a number as a date or a time, by index. */
export async function readDateStyles(
  parts: Parts,
  path: string | undefined,
  turns: Turns,
): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  if (path === undefined || !parts.has(path)) return [];
  let inCells = false;
  await parts.read(
    path,
    {
      open(name, attributes) {
        if (name === 'numFmt') codes.set(Number(attributes().numFmtId), attributes().formatCode ?? '');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) formats.push(Number(attributes().numFmtId ?? 0));
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
      text: () => undefined,
    },
    turns,
  );
  return formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? isBuiltInDate(id) : isDateCode(code);
  });
}

const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Letters of days, months, years, hours outside quotes, brackets and escapes. */
function isDateCode(code: string): boolean {
  if (/^(?:general|standard)$/i.test(code.trim())) return false;
  const bare = code.slice(0, 500).replace(/"[^"]*"?|\\.|\[[^\]]*\]?|_./g, '');
  return /[dmyhs]/i.test(bare) && !/[#0?]/.test(bare.replace(/[.,]0+/g, ''));
}

/** The last day that a spreadsheet can show, 31.12.9999: what is larger is no date, whatever its format. */
const afterLastDay = 2_958_466;

/** A number under a date format as Norwegian Excel shows it; nothing where it is none. */
export function dateText(serial: number, from1904: boolean): string | undefined {
  if (serial < 0 || serial >= afterLastDay) return undefined;
  // A sheet's dates have no time zone.
  const days = serial + (from1904 ? 1462 : 0) - 25_569;
  const date = new Date(Math.round(days * 86_400) * 1000);
  const day = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
  const [hours, minutes] = [date.getUTCHours(), date.getUTCMinutes()];
  return hours === 0 && minutes === 0 ? day : `${day} ${two(hours)}:${two(minutes)}`;
}

const two = (n: number) => String(n).padStart(2, '0');
