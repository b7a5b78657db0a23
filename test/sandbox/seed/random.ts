/** Numbers in [0, 1) that are the same every time for the same seed. */
export type Random = () => number;

/**
 * A stream of its own for each purpose, so that the number of clients does not change the owner's ids.
 * (mulberry32, started from the seed and an FNV-1a hash of the stream's name)
 */
export function randomFrom(seed: number, stream: string): Random {
  let hash = 0x811c9dc5;
  for (const character of stream) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  let state = (hash ^ Math.imul(seed | 0, 0x9e3779b1)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[below(random, choices.length)] ?? choices[0];
}

/** A version 4 uuid, lower case. */
export function uuid(random: Random): string {
  let hex = '';
  for (let part = 0; part < 4; part++) {
    hex += below(random, 4294967296).toString(16).padStart(8, '0');
  }
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}
