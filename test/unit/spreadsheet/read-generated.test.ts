import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonNumbers } from '../../../utils/domain/numbers/person-number';
import { randomFrom } from '../../sandbox/seed/random';
import { judgeList } from '../../support/lists/any-list/judge-list';
import { anyList } from '../../support/lists/any-list/make-list';
import { leaksIn } from '../../support/lists/any-person/judge-person';
import {
  anyAccount,
  anyPersonIn,
  anyTelephone,
  isValidIdentity,
} from '../../support/lists/any-person/make-person';
import { anyOrgNumber } from '../../support/lists/numbers';

const anySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('two thousand lists as somebody may have them', () => {
  it('lose nobody, invent nobody, and every name is with its number', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anySeed, async (seed) => {
        const { words } = await judgeList(anyList(seed, 0));
        expect(words).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a national identity number', () => {
  it('in any dress and any place leaves the reader nowhere', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anySeed, async (seed) => {
        expect(await leaksIn(anyPersonIn(seed, 0))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is nobody’s number is left alone', () => {
  it('an organisation number, however grouped', () => {
    fc.assert(
      fc.property(anyOrgNumber, fc.constantFrom('', ' ', '.', '-', ',', '\u00a0'), (number, sign) => {
        const written = number.replace(/(\d{3})(?=\d)/g, `$1${sign}`);
        expect(maskPersonNumbers(written)).toEqual({ text: written, count: 0 });
      }),
      { numRuns: 2000 },
    );
  });

  it('a telephone number', () => {
    const random = randomFrom(1, 'telephones');
    const masked = Array.from({ length: 10_000 }, () => anyTelephone(random)).filter(
      (telephone) => maskPersonNumbers(telephone).count > 0,
    );
    expect(masked).toEqual([]);
  });

  it('a bank account written 4.2.5, but where it is a valid identity number too: one in forty', () => {
    const random = randomFrom(1, 'accounts');
    const accounts = Array.from({ length: 10_000 }, () => anyAccount(random));
    const masked = accounts.filter((account) => maskPersonNumbers(account).count > 0);
    expect(masked.filter((account) => !isValidIdentity(account.replace(/\D/g, '')))).toEqual([]);
    expect(masked.length).toBeLessThan(accounts.length / 25);
  });
});
