import type { Brand } from '../brand';

/** Nine digits whose last one checks the other eight. Only `parseOrgNumber` and {@link typedOrgNumber} make one. */
export type OrgNumber = Brand<string, 'OrgNumber'>;

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * A number that somebody types in a field for one, on a page that does not carry all of `parseOrgNumber`: it takes
 * nothing that the parser does not.
 */
export function typedOrgNumber(text: string): OrgNumber | undefined {
  const digits = /^\s*(?:NO)?\s?((?:\d\s?){9})(?:MVA)?\s*$/i.exec(text)?.[1]?.replace(/\s/g, '') ?? '';
  return isNineDigits(digits) && hasValidChecksum(digits) ? (digits as OrgNumber) : undefined;
}

/** `310609544` → `310 609 544`, with no-break spaces, as the portal writes it. */
export function formatOrgNumber(orgNumber: string): string {
  return orgNumber.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u00a0$2\u00a0$3');
}

export function isNineDigits(cell: string): boolean {
  if (cell.length !== 9) return false;
  for (let i = 0; i < 9; i++) {
    const code = cell.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

export function hasValidChecksum(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (digits.charCodeAt(i) - 48);
  const control = (11 - (sum % 11)) % 11;
  return control === digits.charCodeAt(8) - 48;
}
