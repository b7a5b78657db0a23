import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../utils/domain/base64';

it('any bytes come back as they were, many of them too', () => {
  const large = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
    { examples: [[large]] },
  );
});
