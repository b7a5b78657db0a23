import { below, type Random } from './random';

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** The ninth digit for the first eight by modulus 11, or nothing where there is none (it would be 10). */
export function controlDigit(eight: string): number | undefined {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(eight[i]), 0);
  const control = (11 - (sum % 11)) % 11;
  return control === 10 ? undefined : control;
}

/**
 * Hands out organisation numbers, never the same twice. They begin with 2 or 3, the synthetic range:
 * no firm in the register has them.
 */
export function orgNumbers(random: Random): () => string {
  const given = new Set<string>();
  return () => {
    for (;;) {
      const eight = String(20_000_000 + below(random, 20_000_000));
      const control = controlDigit(eight);
      if (control === undefined || given.has(eight)) continue;
      given.add(eight);
      return `${eight}${control}`;
    }
  };
}
