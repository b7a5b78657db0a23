const legalForms = new Set(
  'as asa enk ans da ba sa nuf ks iks stiftelse stiftelsen fli kf fkf bbl brl esek sam'.split(' '),
);

/**
 * Whether a list and the register mean the same name: capitals, punctuation, spaces, «og» or «&», and the legal
 * form make no difference.
 */
export function sameName(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase() || essence(one) === essence(other);
}

function essence(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('a/s', 'as')
    .replaceAll('&', ' og ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return withoutLegalForm(words).replaceAll(' ', '');
}

/** It stands last, or first as in «AS Fjordbruk»; a name of one word is that word. */
function withoutLegalForm(words: string): string {
  const last = words.lastIndexOf(' ');
  if (last === -1) return words;
  if (legalForms.has(words.slice(last + 1))) return words.slice(0, last);
  const first = words.indexOf(' ');
  return legalForms.has(words.slice(0, first)) ? words.slice(first) : words;
}
