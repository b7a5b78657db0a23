import { isLabel } from '../../domain/org-number';

/** A form of enterprise at the end of a name. */
const company =
  /(?:^|\s)(?:AS|ASA|ENK|ANS|DA|SA|NUF|KS|BA|IKS|STI|FLI|BRL|BBL|SF|KF|FKF|SE|SÆR|ORGL|AB|OY|LTD|INC|GMBH|APS|A\/S|I\/S|PRE|UTLA|KBO|VPFO|TVAM|BO|ESEK|EØFG|LLC)\.?\)?$/iu;
export const isCompany = (text: string): boolean => company.test(text.trim());

const bullet = /^(?:[\s\p{P}\p{S}]+|\d{1,4}[.):]\s*|[a-zæøå][.)]\s+)+/iu;
const tail = /[\s\-–—−:;,=|([{«"'“‘/*_#>•]+$/u;
const joining = /^(?:og|and|samt|eller|or|&)\s+|\s+(?:og|and|samt|eller|or)$/iu;
const longestName = 120;
/** A line that goes on is a file without line ends, and no client's. */
const longestLine = 5000;

/**
 * What is left of a line as a client's name when its number is out of it: without bullets, list numbers, labels
 * («Org.nr.», «MVA») and the signs between; nothing where no words are left.
 */
export function nameIn(text: string): string | undefined {
  for (const part of text.slice(0, longestLine).split(/\t|\s{2,}|[;|\u2022]|\r?\n/u)) {
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
  text = withoutHeading(text);
  return /\p{L}{2}/u.test(text) && text.length <= longestName && !button.test(text) ? text : undefined;
}

/** What stands on the buttons of a page that was copied. */
const button =
  /^(?:fjern|slett|rediger|vis|vis mer|velg|legg til|legg til i systemtilgang|fjern fra systemtilgang|fjern frå systemtilgang|remove|delete|edit|add|add to system access|remove from system access)$/i;
const heading =
  /^(?:navn|namn|name|klient|kunde|firma|foretak|føretak|selskap|bedrift|client|customer|company)\s*[:=]\s*/i;

/** «Navn: Fjord Bygg AS», and «Fjord Bygg AS – Oslo». */
function withoutHeading(text: string): string {
  const name = text.replace(heading, '');
  const [first = name, ...rest] = name.split(/\s[–—-]\s|,\s/);
  return rest.length > 0 && isCompany(first) ? first.trim() : name;
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
