import * as z from 'zod/mini';

/** A uuid as Altinn writes it, in lower case whatever it came in. */
export const uuid = z
  .string()
  .check(z.toLowerCase(), z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** Text that may be null, empty, missing or something else, all of which mean that there is none. */
export const text = z.catch(
  z.pipe(
    z.nullish(z.union([z.string(), z.number()])),
    z.transform((written) => String(written ?? '').trim() || undefined),
  ),
  undefined,
);

/** A list in which an entry that cannot be read costs itself and nothing beside it; absent where it is no list. */
export const readableOf = <T>(entry: z.ZodMiniType<T>) =>
  z.catch(
    z.nullish(
      z.pipe(
        z.array(z.catch(z.nullable(entry), null)),
        z.transform((entries): T[] => entries.filter((one) => one !== null)),
      ),
    ),
    undefined,
  );

/** Altinn's number for a party: a JSON number at some routes, digits at others. */
export const partyId = z.pipe(
  z.union([z.string().check(z.regex(/^\d+$/)), z.int().check(z.nonnegative())]),
  z.transform(String),
);

/** What a success holds that says no more than its status. */
export const toldNothing = z.pipe(
  z.unknown(),
  z.transform(() => 'not-told' as const),
);

const packagePrefix = 'urn:altinn:accesspackage:';

/** The full URN; some answers have only its last part (`altinn/portal.md` 3.4). */
export const packageUrn = z.pipe(
  z.string().check(z.minLength(1)),
  z.transform((written) => (written.includes(':') ? written : packagePrefix + written)),
);

/** The last part of a URN, which is the same however the URN was written. */
export const lastPart = (urn: string): string => urn.slice(urn.lastIndexOf(':') + 1);
