import fc from 'fast-check';
import type { OrgNumber } from '../../../utils/domain/numbers/nine-digits';
import { orgNumberOrNothing } from '../../../utils/domain/numbers/org-number';

/** The control digit that makes eight digits an organisation number, or nothing where there is none. */
function completed(eight: string): OrgNumber | undefined {
  for (let control = 0; control < 10; control++) {
    const orgNumber = orgNumberOrNothing(`${eight}${control}`);
    if (orgNumber) return orgNumber;
  }
  return undefined;
}

/** A valid organisation number by contract of the test that names it. */
export function org(text: string): OrgNumber {
  const orgNumber = orgNumberOrNothing(text);
  if (!orgNumber) throw new Error(`${text} is no organisation number`);
  return orgNumber;
}

export const anyOrgNumber: fc.Arbitrary<OrgNumber> = fc
  .integer({ min: 20_000_000, max: 99_999_999 })
  .map((eight) => completed(String(eight)))
  .filter((orgNumber) => orgNumber !== undefined);

const two = (n: number) => String(n).padStart(2, '0');

/** Eleven digits with a date in them: ordinary, D-number, H-number and the synthetic kinds. */
export const anyPersonNumber: fc.Arbitrary<string> = fc
  .record({
    day: fc.integer({ min: 1, max: 31 }),
    dayAdded: fc.constantFrom(0, 40),
    month: fc.integer({ min: 1, max: 12 }),
    monthAdded: fc.constantFrom(0, 40, 65, 80),
    year: fc.integer({ min: 0, max: 99 }),
    rest: fc.integer({ min: 0, max: 99_999 }),
  })
  .map(
    ({ day, dayAdded, month, monthAdded, year, rest }) =>
      two(day + dayAdded) + two(month + monthAdded) + two(year) + String(rest).padStart(5, '0'),
  );
