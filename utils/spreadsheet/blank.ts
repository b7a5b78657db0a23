/** Whether there is nothing in a cell but spaces. Most cells begin with a letter or a figure, which tells at once. */
export function isBlank(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return !(first > 32 && first < 127) && cell.trim() === '';
}
