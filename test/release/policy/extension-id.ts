import { createHash } from 'node:crypto';

/** As Chromium makes an id of a public key. */
export const idOf = (der: Buffer): string =>
  createHash('sha256')
    .update(der)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
