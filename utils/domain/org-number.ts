import type { Brand } from './brand';

/** Nine digits whose last one checks the other eight. Only {@link parseOrgNumber} makes one. */
export type OrgNumber = Brand<string, 'OrgNumber'>;

export type OrgNumberFault =
  /** Nothing in the cell. */
  | 'empty'
  /** Letters or signs that belong to no way of writing an organisation number. */
  | 'not-a-number'
  | 'length'
  | 'checksum'
  /** Excel has rounded it: `3,11E+08`. */
  | 'rounded'
  /** Eleven digits: refused whatever they are, and never shown. */
  | 'person-number';

export type OrgNumberResult =
  | { valid: true; orgNumber: OrgNumber }
  | { valid: false; fault: OrgNumberFault; digits: number };

const weights = [3, 2, 7, 6, 5, 4, 3, 2];
// No-break, narrow, thin and zero-width spaces come along when people copy from web pages and PDFs.
const separators = /[\s\u00a0\u2000-\u200d\u202f\u2060\ufeff.\-\u2010-\u2015]/g;

/**
 * Reads an organisation number out of a spreadsheet cell, however Excel or a person wrote it.
 * @param cell raw text: `310 609 544`, `NO310609544MVA`, `3,10609544E+08`, `="310609544"`
 * @see Brønnøysundregistrene: modulus 11, weights 3 2 7 6 5 4 3 2
 */
export function parseOrgNumber(cell: string): OrgNumberResult {
  // Nearly every cell of a long list is nine digits as they stand.
  if (/^\d{9}$/.test(cell)) return checked(cell);
  const written = undress(cell);
  if (written === '') return { valid: false, fault: 'empty', digits: 0 };
  const scientific = fromScientific(written);
  if (scientific === 'rounded') return { valid: false, fault: 'rounded', digits: 0 };
  const compact = (scientific ?? written.replace(/[.,]0{1,2}$/, '')).replace(separators, '');
  if (!/^\d+$/.test(compact)) {
    return { valid: false, fault: 'not-a-number', digits: compact.replace(/\D/g, '').length };
  }
  if (compact.length === 11) return { valid: false, fault: 'person-number', digits: 11 };
  if (compact.length !== 9) return { valid: false, fault: 'length', digits: compact.length };
  return checked(compact);
}

function checked(nineDigits: string): OrgNumberResult {
  return hasValidChecksum(nineDigits)
    ? { valid: true, orgNumber: nineDigits as OrgNumber }
    : { valid: false, fault: 'checksum', digits: 9 };
}

/** For values that are organisation numbers by contract (Altinn's answers); `undefined` where one is not. */
export function orgNumberOrNothing(value: string | null | undefined): OrgNumber | undefined {
  const result = parseOrgNumber(value ?? '');
  return result.valid ? result.orgNumber : undefined;
}

/** `310609544` → `310 609 544`, with no-break spaces, as the portal writes it. */
export function formatOrgNumber(orgNumber: string): string {
  return orgNumber.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u00a0$2\u00a0$3');
}

function hasValidChecksum(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (digits.charCodeAt(i) - 48);
  const control = (11 - (sum % 11)) % 11;
  return control === digits.charCodeAt(8) - 48;
}

/** Takes off what surrounds the digits: quotes that keep Excel from counting, country and scheme codes. */
function undress(cell: string): string {
  return cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['’]/, '')
    .trim()
    .replace(/^0192:/, '')
    .replace(/^NO(?=[\s\u00a0]*\d)/i, '')
    .replace(/[\s\u00a0]*MVA\.?$/i, '')
    .trim();
}

function fromScientific(written: string): string | 'rounded' | undefined {
  const match = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(written);
  if (!match) return undefined;
  const [, first = '', decimals = '', exponent = ''] = match;
  // Lossless only when every digit is still there; Excel shows six significant ones and drops the rest.
  return decimals.length === Number(exponent) ? first + decimals : 'rounded';
}
