import { below, pick, type Random } from '../../../sandbox/seed/random';

/** Bytes that mean something to somebody on the way: quotes, delimiters, line ends, marks, the ends of ranges. */
const telling = [
  0, 1, 9, 10, 13, 32, 34, 39, 44, 45, 48, 49, 57, 59, 60, 61, 62, 64, 124, 127, 128, 160, 191, 194, 226, 239,
  254, 255,
] as const;
const longestRandom = 400;
const longestPiece = 60;

const anyByte = (random: Random) => (random() < 0.5 ? pick(random, telling) : below(random, 256));

export function randomBytes(random: Random): Uint8Array {
  const alphabet = pick(random, ['bytes', 'telling', 'digits'] as const);
  return Uint8Array.from({ length: below(random, longestRandom) }, () => {
    if (alphabet === 'bytes') return below(random, 256);
    const digit = alphabet === 'digits' && random() < 0.7;
    return digit ? 48 + below(random, 10) : pick(random, telling);
  });
}

/**
 * A file with up to eight things done to it: bytes changed, taken out, put in, said twice, cut off, or the end of
 * another file in the place of its own.
 */
export function mutate(random: Random, file: Uint8Array, other: Uint8Array): Uint8Array {
  let bytes: Uint8Array = file;
  for (let times = 1 + below(random, 8); times > 0; times--) bytes = changed(random, bytes, other);
  return bytes;
}

function changed(random: Random, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const at = below(random, bytes.length + 1);
  const length = below(random, longestPiece);
  switch (below(random, 12)) {
    case 0:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 1:
      return joined(bytes.subarray(0, at + length), bytes.subarray(at));
    case 2: {
      const put = Uint8Array.from({ length: below(random, 8) }, () => anyByte(random));
      return joined(bytes.subarray(0, at), put, bytes.subarray(at));
    }
    case 3:
      return joined(bytes.subarray(0, at), other.subarray(below(random, other.length + 1)));
    case 4:
      return random() < 0.3 ? bytes.subarray(0, at) : bytes;
    default:
      return bytes.length === 0 ? bytes : bytes.with(Math.min(at, bytes.length - 1), anyByte(random));
  }
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
