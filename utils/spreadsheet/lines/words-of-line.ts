import { isLabel } from '../../domain/numbers/org-number';
import { isNameName } from '../headings/column-names';

/** A form of enterprise at the end of a name; «AS» alone is nobody's. */
const company =
  /\s(?:AS|ASA|ENK|ANS|DA|SA|NUF|KS|BA|IKS|STI|FLI|BRL|BBL|SF|KF|FKF|SE|SÆR|ORGL|AB|OY|LTD|INC|GMBH|APS|A\/S|I\/S|PRE|UTLA|KBO|VPFO|TVAM|BO|ESEK|EØFG|LLC)\.?\)?$/iu;
export const isCompany = (text: string): boolean => company.test(text.trim());

/** A form of enterprise and no more, as the register writes it out too: «ENK», «Enkeltpersonforetak». */
export const isForm = (text: string): boolean =>
  (!/\s/.test(text) && isCompany(`x ${text}`)) || formInWords.test(text);
const formInWords =
  /^(?:(?:allmenn)?aksjeselskap|enkelt(?:person|manns?)f[oø]retak|ansvarl(?:ig|eg) selskap(?: med (?:delt|solidarisk) ansvar)?|delt ansvar|kommandittselskap|samvirkef[oø]retak|stift(?:else|ing)|(?:forening|foreining)(?:\/lag\/inn?r(?:etning|etting))?|(?:eierseksjons|tingsrettslig )?sameie|borettslag|boligbyggelag|(?:norskregistrert|norsk avdeling av) utenlandsk foretak|statsforetak|(?:fylkes)?kommunalt foretak|interkommunalt selskap|konkursbo|annen juridisk person|partrederi|underenhet|bedrift|(?:private |public )?limited(?: liability)? company|sole proprietorship)$/i;

export const hasLetters = (text = ''): boolean => /\p{L}/u.test(text);

/** What stands first on a line and is no part of a name: dates, bullets, boxes to tick, list numbers. */
const bullet =
  /^(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d\d\s+|\[[ xX✓✔]?\]\s*|(?!\[[ xX✓✔]?\])[\s\p{P}\p{S}]|\d{1,4}[.):]\s*|[a-zæøå][.)]\s+|[IVX]{1,4}[.)]\s+)+/u;
/** The same but for list numbers: «17. Mai Grillen AS», «I. Hansen AS». */
const sign = /^(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d\d\s+|\[[ xX✓✔]?\]\s*|(?!\[[ xX✓✔]?\])[\s\p{P}\p{S}])+/u;
const tail = /[\s\-–—−:;,=|([{}\]«"'“‘”/*_#>•]+$/u;
/** «Fjord Bygg ASOrg.nr.», as lines of a page are copied. */
const gluedLabel = /(?<=\p{L})Org(?:anisasjons|\.\s?)?(?:nr|nummer)\.?$/u;
/** Peppol's, between a name and its number: «Fjord Bygg AS: 0192:310609544». */
const scheme = /(?<=:)\s*(?:0192|9908)$/;
const joining = /^(?:og|også|and|also|samt|eller|or|&)\s+|\s+(?:og|and|samt|eller|or|har|has|med|with)$/iu;
const longestName = 120;
/** A line that goes on is a file without line ends, and no client's. */
const longestLine = 5000;

/** How the lines around one are written, where that tells what of it is a name. */
export interface Manner {
  /** Most lines begin with a number of their own: «1 Fjord Bygg AS», «10001 Fjord Bygg AS». */
  isNumbered?: boolean;
  /** What looks like a list number is a name's own: those of the lines do not follow one another. */
  isUnlisted?: boolean;
  /** The line is a sentence, so that words stand before the name: «Vi har fått Fjord Bygg AS». */
  isSentence?: boolean;
  /** Most lines say what is to be done: «Fjern Fjord Bygg AS». Of one line among others, «Add Bygg AS», it is a name. */
  isAsking?: boolean;
}

/**
 * What is left of a line as a client's name when its number is out of it: without bullets, list numbers, labels
 * («Org.nr.», «MVA») and the signs between; nothing where no words are left.
 */
export function nameIn(text: string, manner: Manner = {}): string | undefined {
  let labelled: string | undefined;
  /** Somebody's name only where nothing else is. */
  let form: string | undefined;
  const line = withoutSender(withoutTags(text.slice(0, longestLine)));
  const whole = manner.isNumbered ? line.replace(/^[\s\p{P}\p{S}]*\d{1,8}\s+(?=[\p{L}\d])/u, '') : line;
  for (const part of whole.split(/\t|\s{2,}|[;|│\u2022~^]|\r?\n/u)) {
    const name = cleaned(part, manner);
    if (name === undefined) {
      // «Tlf:» in one cell and the number in the next.
      if (/\d/.test(part)) labelled = undefined;
      continue;
    }
    if (isForm(name)) form ??= name;
    else if (!/:\s*$/.test(part)) return name;
    // «Navn:» in one cell and the name in the next.
    else labelled ??= name;
  }
  return labelled === undefined || isNameName(labelled) ? form : labelled;
}

/** A page's or a message's own text: `<td>Fjord &amp; Foss AS</td>`, `Kari <kari@fjord.no>`, `[Fjord](https://…)`. */
function withoutTags(line: string): string {
  const text = line.includes('://') ? line.replace(address, '\t') : line;
  return text.includes('<') ? text.replace(/<[^<>]*>/g, '\t') : text;
}
const address = /(?:\]\()?https?:\/\/[^\s()<>]*\)?/gi;

/** Who wrote it and when, as chats are copied: `[28.11.2026, 09:14:22] Kari: Fjord Bygg AS`. */
function withoutSender(line: string): string {
  const sent = sentAt.exec(line);
  if (!sent) return line;
  const rest = line.slice(sent[0].length);
  const sender = /^([^:]{1,40}):\s+/.exec(rest);
  if (!sender || isCompany(sender[1] ?? '')) return rest;
  const said = rest.slice(sender[0].length);
  // «Fjord Bygg: 310 609 544» is no sender.
  return cleaned(said, {}) === undefined ? rest : said;
}
const sentAt =
  /^\s*\[?(?:\d{1,2}([./])\d{1,2}\1(?:\d\d|\d{4}),?\s+(?:kl\.?\s*)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]m)?\]?\s*|\d{1,2}:\d\d(?::\d\d)?\]?\s+)(?:[-–]\s+)?/i;

/** The names in a text that says of each what it is, as programs write it: `"navn": "Fjord Bygg AS"`, `navn="…"`. */
export function quotedNames(text: string): string[] {
  if (text.length > longestCode || !/[:=]\s*"/.test(text)) return [];
  const names: string[] = [];
  for (const [, label = '', value = ''] of text.matchAll(quotedValue)) {
    const name = value.replace(/\\(.)/g, '$1').trim();
    if (name !== '' && name.length <= longestName && isNameName(label)) names.push(name);
  }
  return names;
}
const quotedValue = /(?<![\p{L}\d_])([\p{L}_]{2,30})["']?\s*[:=]\s*"((?:[^"\\\t]|\\.)*)/gu;
const longestCode = 50_000;

/** What a line calls itself, and what it says: `Navn: Fjord Bygg AS`, `"navn": "Fjord Bygg AS"`, `ORG;X=1:Fjord Bygg AS`. */
export function labelOf(text: string): { label: string; value: string } | undefined {
  const element = text.includes('</')
    ? /^\s*<(?:[\w-]+:)?(\p{L}[\p{L}_-]*)[^<>]*>([^<>]*)<\//u.exec(text.slice(0, 400))
    : null;
  if (element) return { label: element[1] as string, value: element[2] as string };
  const match =
    /^[\s\p{P}\p{S}]*(?:item\d+\.)?(\p{L}[\p{L} ./_-]{0,40}?)(?:;[\w-]+=[\w",-]+)*["'”*]*\s*[:=][\s"'“*]*(.*)$/u.exec(
      text.slice(0, 400),
    );
  return match ? { label: match[1] as string, value: match[2] as string } : undefined;
}

/** The name on a line that says that it has one. */
export function labelledName(text: string): string | undefined {
  const found = labelOf(text);
  if (found) return isNameLabel(found.label) ? nameIn(found.value.replaceAll('\\,', ',')) : undefined;
  const [label = '', ...values] = text.slice(0, 400).split('\t');
  return values.length > 0 && isNameName(label) ? nameIn(values.join('\t')) : undefined;
}

/** As of a column, and as on an electronic card. */
const isNameLabel = (label: string) => /^(?:fn|org)$/i.test(label) || isNameName(label);

/** Whether a line is no more than what the next one is called. */
export const isLabelAlone = (text: string): boolean =>
  text.length < 60 && withoutLabels(text.replace(tail, '')) === '';

/** Whether text begins as lines of a list with numbers or bullets do. */
export const isBulleted = (text: string): boolean =>
  /^\s*(?:[-–—*•·▪◦→☐☑☒✓✔]\s|\[[ xX✓✔]?\]\s|\d{1,4}[.)]\s|[a-zæøå][.)]\s|[IVX]{1,4}[.)]\s)/u.test(text);

/** Whether a line's first word is a number and its next a word, or another number and a word: «1 3 Brødre AS». */
export const isNumberedLine = (text: string): boolean =>
  /^[\s\p{P}\p{S}]*\d{1,8}\s+(?:\d{1,5}\s+)?\p{L}/u.test(text);

const listNumber = /^[\s\p{P}\p{S}]*(?:(\d{1,4})[.):]|([a-zæøå])[.)]|([IVX]{1,4})[.)])\s/u;
/** No list leaves out more between two of its lines. */
const widestStep = 3;

/** Whether the numbers that texts begin with follow one another as a list's do, or each is the first; alone, it is one. */
export function areListed(texts: readonly string[]): boolean {
  let before: { kind: number; value: number } | undefined;
  let steps = 0;
  let marked = 0;
  for (const text of texts) {
    const [, figures, letter, roman] = listNumber.exec(text.slice(0, longestName)) ?? [];
    const written = figures ?? letter ?? roman;
    if (written === undefined) continue;
    marked += 1;
    const kind = figures ? 0 : letter ? 1 : 2;
    const value = figures ? Number(figures) : letter ? letter.charCodeAt(0) : romanValue(roman ?? '');
    const step = before?.kind === kind ? value - before.value : 0;
    if ((step > 0 && step <= widestStep) || (before?.kind === kind && value === 1)) steps += 1;
    before = { kind, value };
  }
  return marked > 0 && steps * 2 >= marked - 1 && marked * 2 >= texts.length;
}

/** I to XXXIX. */
function romanValue(text: string): number {
  const tens = text.replace(/[^X].*$/, '').length;
  const rest = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(text.slice(tens));
  return 10 * tens + Math.max(rest, 0);
}

function cleaned(part: string, manner: Manner): string | undefined {
  let text = part.slice(0, 4 * longestName).trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = withoutLabels(
      withoutDoing(text.replace(manner.isUnlisted ? sign : bullet, ''), manner)
        .replace(tail, '')
        .replace(doingBehind, '')
        .replace(gluedLabel, '')
        .replace(scheme, '')
        .replace(joining, '')
        .trim(),
    );
  }
  text = text.replace(/\)[.?!]+$/, ')');
  // A bracket that stood around the number.
  if (/^[^()]*\)$/.test(text)) text = text.slice(0, -1).trim();
  // One that was closed by what is no name: «Fjord Bygg AS (ny fra 01.02.2026)».
  const open = /\s\([^)]*$/.exec(text);
  if (open) text = text.slice(0, open.index).trim();
  text = withoutLoneQuote(text);
  if (partOf.test(text)) return undefined;
  text = withoutRest(withoutHeading(withoutDoing(withoutPreamble(text), manner)));
  if (manner.isSentence) text = outOfSentence(text);
  return /\p{L}{2}/u.test(text) && text.length <= longestName && !button.test(text) ? text : undefined;
}

/** Whose sub-unit it is, as Altinn writes it: «Org.nr. 310 609 544, del av Fjord Bygg AS». */
const partOf =
  /^(?:del|deil|part|avdeling|underenhet|undereining|underavdeling|sub-?unit|branch) (?:av|of|til)\s/i;

/** A quote whose other half went with what stood in front: `Fjord Bygg AS»`, but `Rør 12"`. */
function withoutLoneQuote(text: string): string {
  const quote = text.at(-1) ?? '';
  const opening = openings[quote];
  if (opening === undefined || /\d.$/.test(text)) return text;
  const isLone = opening === quote ? text.split(quote).length % 2 === 0 : !text.includes(opening);
  return isLone ? text.slice(0, -1).trim() : text;
}
const openings: Record<string, string> = { '»': '«', '”': '“', '’': '‘', "'": "'", '"': '"' };

/** What stands on the buttons of a page that was copied. */
const button =
  /^(?:fjern|slett|rediger|vis|vis mer|velg|legg til|legg til i systemtilgang|fjern fra systemtilgang|fjern frå systemtilgang|remove|delete|edit|add|add to system access|remove from system access)$/i;
const heading =
  /^(?:[\p{L}.]+\/)?(?:navn|namn|name|klient|kunde|firma|foretak|føretak|selskap|bedrift|client|customer|company|fn|org)["'”*]*\s*[:=][\s"'“*]*/iu;

/** «Navn: Fjord Bygg AS», and «Fjord Bygg AS – Oslo». */
function withoutHeading(text: string): string {
  const name = text.replace(heading, '');
  const [first = name, ...rest] = name.split(/\s[–—-]\s|,\s/);
  return rest.length > 0 && isCompany(first) ? first.trim() : name;
}

/** «Og denne: Fjord Bygg AS», «Fjern: Bø Lag»: what is said of a client before it is named. */
function withoutPreamble(text: string): string {
  const [, before = '', rest = ''] = /^([^:]{1,60}):\s+(.+)$/.exec(text) ?? [];
  if (rest === '' || isCompany(before)) return text;
  return isCompany(rest) || asking.test(before) ? rest : text;
}
/** What is to be done with the client that is named next: not what is to happen, that is the user's to say. */
const doingWords =
  'fjern(?:e|es|ast)?|slett(?:e|es|ast)?|slet|tilføj|add|remove|delete|include|exclude|' +
  '(?:legg(?:e|es)?|leggje|leggast|lägg(?:a|as)?|tas?|take|meld(?:e|es)?|før(?:e|es)?) (?:til|till|inn|med|bort|vekk|ut|in|away|out|off)';
const asking = new RegExp(`(?:^|\\s)(?:${doingWords}|nye? (?:klient|kunde)(?:er|ar|r)?|new clients?)$`, 'i');
/** Words that begin as those do: most names have none. */
const beginsSo = /(?:^|\s)(?:fj|sle|til|add|rem|del|inc|exc|leg|läg|ta|me|fø|ple|ven|og|and)/i;
const addressed = '(?:og |and )?(?:please |vennligst |venlegast )?';
const doing = new RegExp(`^${addressed}(${doingWords})(?=[\\s«"“]|$)[\\s«"“]*(.*)$`, 'iu');
/** Within a sentence, «Kan du legge til Klok Elv», and no part of a name: small letters in front of a large one. */
const doingWithin = new RegExp(`^.*\\s(${doingWords})\\s+(?=["«“]?[\\p{Lu}\\d])(.*)$`, 'u');
const called =
  /^(?:også|òg|also|(?:denne )?(?:klienten?|kunden?|selskapet|firmaet|(?:the )?client)) (?=\p{Lu})/u;

const doingBehind = new RegExp(`\\s(?:og|and|samt)\\s(?:${doingWords})$`, 'i');
const doingAnywhere = new RegExp(`(?:^|[\\s\\p{P}])(?:${doingWords})(?![\\p{L}])`, 'iu');

/** Whether words say what is to be done with somebody. */
export const isAsking = (text: string): boolean =>
  beginsSo.test(text) && doingAnywhere.test(text.slice(0, longestLine));

/** «Legg til Fjord Bygg AS», «… og fjern Vik AS»; «Add Energy AS» may be a name. */
function withoutDoing(text: string, manner: Manner): string {
  if (!beginsSo.test(text)) return text;
  const [, verb = '', rest = ''] = doing.exec(text) ?? doingWithin.exec(text) ?? [];
  if (verb === '') return text;
  const isVerb = verb.includes(' ') || /^\p{Ll}/u.test(verb) || manner.isAsking || manner.isSentence;
  // «Include AS».
  const isLeft = rest === '' || isCompany(`x ${rest}`) === isCompany(rest);
  return isVerb && isLeft ? rest.replace(called, '') : text;
}

/** «Fjord Bygg AS Storgata 1 0150 Oslo»: an address behind the form of enterprise. */
function withoutRest(name: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word, i) => i > 0 && innerForm.test(word));
  const rest = at === -1 ? [] : words.slice(at + 1);
  return rest.length > 1 && rest.some((word) => /\d/.test(word)) && !rest.some((word) => innerForm.test(word))
    ? words.slice(0, at + 1).join(' ')
    : name;
}
const innerForm = /^(?:AS|ASA|ENK|ANS|DA|SA|NUF|KS|BA|IKS|AB|A\/S|ApS|Ltd\.?),?$/;

/** «Vi har fått Fjord Bygg AS»: the last words that begin with a capital after two that do not. */
function outOfSentence(text: string): string {
  if (!isCompany(text)) return text;
  const words = text.split(/\s+/);
  const isLow = (word = '') => /^\p{Ll}+[,:]?$/u.test(word);
  for (let at = words.length - 2; at > 1; at--) {
    if (/^\p{Lu}/u.test(words[at] as string) && isLow(words[at - 1]) && isLow(words[at - 2]))
      return words.slice(at).join(' ');
  }
  return text;
}

/** Labels that are a word of many names too: only with another label behind them they are one. */
const doubtful =
  /^(?:company|registration|business|organisasjon|organisation|organization|organisasjons|tax|id|reg|registrert|registered|norge|norway|nor|altinn|identifier|brønnøysund|n|o|iso)$/i;

/** Labels at either end: «Org.nr. », « org. no», « MVA»; and numbers that are no part of a name. */
function withoutLabels(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  words.splice(0, labelsOf(words, true));
  const back = labelsOf(words.toReversed(), false);
  return words.slice(0, words.length - back).join(' ');
}

/** «Bygg 2000», «7 Fjell AS»: fewer digits than these may be a name's own; with more they are a telephone's. */
const mostOwnDigits = 5;

/** How many words, from the first on, are labels, signs, or figures that are none of the name's. */
function labelsOf(words: string[], isFront: boolean): number {
  let count = 0;
  let digits = 0;
  for (const [i, word] of words.entries()) {
    const parts = word.split(/[^\p{L}]+/u).filter((part) => part !== '');
    const figures = parts.length === 0 ? word.replace(/\D/g, '').length : 0;
    if (figures > 0) {
      digits += figures;
      if (digits >= mostOwnDigits) count = i + 1;
      continue;
    }
    if (parts.length === 0) {
      if (count === i) count = i + 1;
      continue;
    }
    if ((digits > 0 && digits < mostOwnDigits) || !parts.every(isLabel)) return count;
    if (isFront && isOwnFront(words, i)) return count;
    if (!parts.every((part) => doubtful.test(part))) count = i + 1;
  }
  // A text of nothing else has no name in it.
  return words.length;
}

/** «Nr 1 Fitness», «No Stress». */
const isOwnFront = (words: string[], at: number) =>
  /^(?:nr|no|nummer|number)\.?$/i.test(words[at] ?? '') &&
  words.length > at + 1 &&
  !isLabel((words[at + 1] ?? '').replace(/[^\p{L}]/gu, '')) &&
  words.slice(at + 1).some((word) => /\p{L}/u.test(word));
