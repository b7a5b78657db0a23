/**
 * What a file is called on the page while the worker has not yet looked for national identity numbers in its name: one
 * with as many digits as those have loses them all.
 */
export const coveredName = (name: string): string =>
  (name.match(anyDigit)?.length ?? 0) < digitsOfPersonNumber ? name : name.replace(anyDigit, '•');

const anyDigit = /\p{N}/gu;
const digitsOfPersonNumber = 11;
