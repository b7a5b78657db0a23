/**
 * What somebody looks for: a number however it is spaced, or words in any order.
 * @returns whether it is found in these words, which are in small letters, or in this number
 */
export function searchedFor(search: string): (words: string, orgNumber?: string) => boolean {
  const wanted = search.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const digits = /^[\d\s]+$/.test(search) ? wanted.join('') : '';
  return (words, orgNumber = '') =>
    (digits !== '' && orgNumber.includes(digits)) || wanted.every((word) => words.includes(word));
}
