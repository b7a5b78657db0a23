import { isLabel } from '../../domain/org-number';

/** A form of enterprise at the end of a name. */
const company =
  /(?:^|\s)(?:AS|ASA|ENK|ANS|DA|SA|NUF|KS|BA|IKS|STI|FLI|BRL|BBL|SF|KF|FKF|SE|SÆR|ORGL|AB|OY|LTD|INC|GMBH|APS|A\/S|I\/S|PRE|UTLA|KBO|VPFO|TVAM|BO|ESEK|EØFG|LLC)\.?\)?$/iu;
export const isCompany = (text: string): boolean => company.test(text.trim());

const bullet = /^(?:[\s\p{P}\p{S}]+|\d{1,4}[.):]\s*|[a-zæøå][.)]\s+)+/iu;
const tail = /[\s\-–—−:;,=|([{«"'“‘/*_#>•]+$/u;
const joining = /^(?:og|and|samt|eller|or|&)\s+|\s+(?:og|and|samt|eller|or)$/iu;
const longestName = 120;

/**
 * What is left of a line as a client's name when its number is out of it: without bullets, list numbers, labels
 * («Org.nr.», «MVA») and the signs between; nothing where no words are left.
 */
export function nameIn(text: string): string | undefined {
  for (const part of text.split(/\t|\s{2,}|[;|\u2022]|\r?\n/u)) {
    const name = cleaned(part);
    if (name !== undefined) return name;
  }
  return undefined;
}

function cleaned(part: string): string | undefined {
  let text = part.slice(0, 4 * longestName).trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = withoutLabels(text.replace(bullet, '').replace(tail, '').replace(joining, '').trim());
  }
  // A bracket that stood around the number.
  if (/^[^()]*\)$/.test(text)) text = text.slice(0, -1).trim();
  return /\p{L}{2}/u.test(text) && text.length <= longestName ? text : undefined;
}

/** Labels at either end: «Org.nr. », « org. no», « MVA». */
function withoutLabels(text: string): string {
  const words = text.split(/\s+/);
  const isOnlyLabel = (word: string) =>
    word.split(/[^\p{L}]+/u).every((part) => part === '' || isLabel(part));
  while (words.length > 0 && isOnlyLabel(words[0] as string)) words.shift();
  while (words.length > 0 && isOnlyLabel(words.at(-1) as string) && !isInitial(words)) words.pop();
  return words.join(' ');
}

/** «Reg» may end a name, «MVA» and «Org.nr.» do not; a lone letter is somebody's initial. */
const isInitial = (words: string[]) => /^[A-ZÆØÅ]\.?$/.test(words.at(-1) ?? '') && words.length > 1;
