/** The headings of our own comparisons of two lists, in each language; the catalogues hold the same. */
export const comparisonHeadings = [
  ['Klient', 'Endring', 'Systemtilganger', 'Før', 'Nå'],
  ['Klient', 'Endring', 'Systemtilgangar', 'Før', 'No'],
  ['Client', 'Change', 'System accesses', 'Before', 'Now'],
  ['Klient', 'Systemtilgang', 'På listen før', 'På listen etter', 'Listen før', 'Listen etter'],
  ['Klient', 'Systemtilgang', 'På lista før', 'På lista etter', 'Lista før', 'Lista etter'],
  ['Client', 'System access', 'On the list before', 'On the list after', 'List before', 'List after'],
] as const;

/** Longer than any of them, with room for spaces. */
const longest = 200;

/** Whether cells are the heading of a comparison: whoever is on it may have fallen out, so it is no list of clients. */
export function isComparisonHeading(cells: readonly string[]): boolean {
  // A file without a column of numbers is taken line by line, each one cell.
  const words = cells.length === 1 ? (cells[0] ?? '').slice(0, longest).split(/[;\t]/) : cells;
  return comparisonHeadings.some((heading) => heading.every((name, at) => words[at]?.trim() === name));
}
