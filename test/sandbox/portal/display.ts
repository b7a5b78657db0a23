// Written in capitals in the register and on the page.
const organisationForms = new Set([
  'AS',
  'ASA',
  'ANS',
  'DA',
  'ENK',
  'SA',
  'NUF',
  'KS',
  'BA',
  'FLI',
  'IKS',
  'SE',
]);

/** The register's capitals as the portal shows them: `FJORD OG FJELL AS` → «Fjord Og Fjell AS». */
export function displayName(name: string | null): string {
  return (name ?? '')
    .split(' ')
    .map((word) =>
      organisationForms.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join(' ');
}

/** `310202398` → «310 202 398» */
export const displayOrgNumber = (orgNumber: string) => orgNumber.replace(/(\d{3})(?=\d)/g, '$1 ');

/** `2025-03-01T12:00:00+00:00` → «01.03.2025» */
export const displayDate = (iso: string) => iso.slice(0, 10).split('-').reverse().join('.');

/**
 * Does the name or number contain what was searched for? As in the real page only the first space is taken
 * out, so that a number pasted with its spaces finds nothing (`altinn/portal.md` 6).
 */
export function matches(customer: { name: string | null; orgNo: string | null }, search: string): boolean {
  const name = displayName(customer.name).toLowerCase();
  return name.includes(search.toLowerCase()) || (customer.orgNo ?? '').includes(search.replace(' ', ''));
}

const colours = [
  '#3f2639',
  '#2f3c2c',
  '#690a0e',
  '#642253',
  '#0c5b49',
  '#045a5a',
  '#62492b',
  '#5f2ce0',
  '#7d3339',
  '#0f1ec2',
  '#0a6146',
  '#52330a',
];

/** The colour of a name's square: always the same for the same name. */
export function colourOf(name: string): string {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return colours[sum % colours.length] ?? '#3f2639';
}

/**
 * Numbers for a pager with seven places.
 * @returns page numbers from 1, and `gap` where some are left out
 */
export function pagerPlaces(current: number, pages: number): (number | 'gap')[] {
  if (pages <= 7) return Array.from({ length: pages }, (_, index) => index + 1);
  if (current <= 4) return [1, 2, 3, 4, 5, 'gap', pages];
  if (current >= pages - 3) return [1, 'gap', pages - 4, pages - 3, pages - 2, pages - 1, pages];
  return [1, 'gap', current - 1, current, current + 1, 'gap', pages];
}
