const legalForms = new Set(
  'as asa enk ans da ba sa nuf ks iks stiftelse stift forening fli kf fkf bbl brl esek sam eøfg'.split(' '),
);

/**
 * Whether a list and the register mean the same name: capitals, punctuation, spaces, «og» or «&», and the legal
 * form make no difference.
 */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase() || essence(one) === essence(other);
}

function essence(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\ba\/s\b/g, 'as')
    .replaceAll('&', ' og ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !legalForms.has(word));
  return (own.length > 0 ? own : words).join('');
}
