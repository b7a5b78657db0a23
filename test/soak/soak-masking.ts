import { formatOrgNumber } from '../../utils/domain/numbers/nine-digits';
import { orgNumberOrNothing } from '../../utils/domain/numbers/org-number';
import { maskPersonNumbers } from '../../utils/domain/numbers/person-number';
import { below, type Random, randomFrom } from '../sandbox/seed/random';
import { leaksIn } from '../support/lists/any-person/judge-person';
import {
  anyAccount,
  anyPersonIn,
  anyTelephone,
  isValidIdentity,
} from '../support/lists/any-person/make-person';
import type { Report } from './report';

const mostTold = 20;
const others = 10_000;

/**
 * National identity numbers of six kinds in every dress and place, so many (a hundred thousand): none leaves the
 * reader. And of ten thousand each: no organisation number and no telephone number is masked, and of accounts written
 * 4.2.5 only those that are valid identity numbers too.
 */
export async function masking(report: Report, seed: number, count = '100000'): Promise<void> {
  let leaks = 0;
  for (let index = 0; index < Number(count); index++) {
    const leak = await leaksIn(anyPersonIn(seed, index));
    if (leak === undefined) continue;
    leaks += 1;
    if (leaks <= mostTold) report.tell(`masking seed ${seed} number ${index}`, leak);
  }
  report.tell('masking numbers planted', Number(count));
  report.atMost('masking numbers that leave the reader', leaks, 0);
  const random = randomFrom(seed, 'others');
  const masked = (make: (random: Random) => string) =>
    Array.from({ length: others }, () => make(random)).filter((text) => maskPersonNumbers(text).count > 0);
  report.atMost('masking organisation numbers masked', masked(anyOrganisation).length, 0);
  report.atMost('masking telephone numbers masked', masked(anyTelephone).length, 0);
  const accounts = masked(anyAccount);
  report.tell('masking accounts masked that are valid identity numbers too', accounts.length);
  const wrong = accounts.filter((account) => !isValidIdentity(account.replace(/\D/g, '')));
  report.atMost('masking other accounts masked', wrong.length, 0);
}

function anyOrganisation(random: Random): string {
  for (;;) {
    const number = orgNumberOrNothing(String(200_000_000 + below(random, 799_999_999)));
    if (number) return below(random, 2) === 0 ? number : formatOrgNumber(number);
  }
}
