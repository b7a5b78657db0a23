import type { Row } from '../../domain/lists/list';

const inactive =
  /^(?:inaktiv|ikke aktiv|ikkje aktiv|inactive|not active|utgått|utgatt|utgår|sluttet|slutta|slutt|opphørt|opphort|opphøyrt|avsluttet|avslutta|oppsagt|oppsagd|passiv|sperret|sperra|slettet|sletta|slett|slettes|slettast|fjern|fjernes|fjernast|fjernet|fjerna|deleted|arkivert|archived|deaktivert|disabled|closed|ended|terminated|konkurs|bankrupt|avviklet|avvikla|tvangsavviklet|tvangsavvikla|under avvikling|dissolved|nedlagt|lagt ned|fratrådt|tidligere (?:kunde|klient)|tidlegare (?:kunde|klient)|former (?:client|customer))(?![\p{L}])/iu;
const active = /^(?:aktiv|active|løpende|løpande|ny|new|ja|nei|yes|no|a|u|ok|normal|i drift)(?![\p{L}])/iu;
const yes = /^(?:ja|yes|true|sann|x|1|j|y)$/i;
const no = /^(?:nei|no|false|usann|0|n)$/i;

/** Whether a cell of a status column says that the client has left; a column may be named «Aktiv» or «Inaktiv». */
export function inactiveTest(heading: string, cells: string[]): (cell: string) => boolean {
  const named = heading.toLowerCase().replace(/[^\p{L}]/gu, '');
  // Altinn II wrote A for active and U for «utgått».
  const letters = cells.every((cell) => /^\s*[AU]?\s*$/i.test(cell));
  return (cell) => {
    const word = cell.trim();
    if (inactive.test(word)) return true;
    if (/inaktiv|inactive|utgått|opphørt|sluttet/.test(named)) return yes.test(word) || /\d{4}/.test(word);
    if (/aktiv|active/.test(named)) return no.test(word);
    return letters && /^u$/i.test(word);
  };
}

/** Whether a column without a name that we know holds a status all the same: nothing but such words, and two kinds. */
export function looksLikeStatus(cells: string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    filled.some((cell) => inactive.test(cell)) &&
    filled.every((cell) => inactive.test(cell) || active.test(cell))
  );
}

const mostWords = 20;
const longestWord = 40;

/** The words found, as the list spells them, and how many rows have each; most rows first. */
export function inactiveWords(rows: Row[], column: number): { word: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const word = (cells[column] ?? '').trim().slice(0, longestWord);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostWords);
}
