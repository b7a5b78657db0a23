/** Cells of a sheet as read-excel-file gives them: `null` is empty. */
export type SheetCell = string | number | boolean | Date | null;

/** A cell as Norwegian Excel would write it into a CSV file; formulas are their last result. */
export function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'SANN' : 'USANN';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return dateText(cell);
}

const two = (n: number) => String(n).padStart(2, '0');

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // A sheet's dates have no time zone; the library reads them as UTC.
  const day = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
  const hours = date.getUTCHours();
  const minutes = date.getUTCMinutes();
  return hours === 0 && minutes === 0 ? day : `${day} ${two(hours)}:${two(minutes)}`;
}
