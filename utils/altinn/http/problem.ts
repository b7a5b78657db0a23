import * as z from 'zod/mini';
import { maskPersonNumbers } from '../../domain/numbers/person-number';
import type { Body } from './request';

/** What an answer that says no has to say. */
export interface Problem {
  /** The most telling first: validation codes (`AM.VLD-00032`), then the problem's own (`AUTH-00079`). */
  codes: string[];
  /** What the validation codes are about: `?agent`, `$QUERY/from`. */
  paths: string[];
  /** In Altinn's own words: the platform puts them in `title`, the portal's back end in `detail`. */
  text?: string | undefined;
  /** By which Altinn finds the request again: `00-…-…-01`. */
  trace?: string;
  /** No code, no detail, and none of ASP.NET's own `errors`: nothing that the API itself has written. */
  bare: boolean;
}

const text = z.nullish(z.string());
const problemJson = z.object({
  code: text,
  title: text,
  detail: text,
  errors: z.optional(z.unknown()),
  traceId: text,
  validationErrors: z.nullish(
    z.array(z.object({ code: text, title: text, detail: text, paths: z.nullish(z.array(z.string())) })),
  ),
});

const longestText = 300;

/** Reads problem+json as every route writes it; anything else is a problem without words. */
export function problemOf(body: Body): Problem {
  const parsed = problemJson.safeParse(body.kind === 'json' ? body.value : undefined);
  if (!parsed.success) return { codes: [], paths: [], bare: true };
  const inner = within(parsed.data.detail);
  if (inner) return { ...inner, codes: [...inner.codes, parsed.data.code ?? ''].filter(Boolean) };
  const { code, title, detail, errors, traceId, validationErrors } = parsed.data;
  const isTrace = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(traceId ?? '');
  const faults = validationErrors ?? [];
  const words = faults.map((fault) => fault.detail || fault.title).find(Boolean) || detail || title;
  return {
    codes: [...faults.map((fault) => fault.code), code].map((one) => one ?? '').filter(Boolean),
    paths: faults.flatMap((fault) => fault.paths ?? []),
    text: words ? maskPersonNumbers(words).text.slice(0, longestText) : undefined,
    ...(isTrace && traceId && { trace: traceId }),
    bare: !code && faults.length === 0 && !detail && errors === undefined,
  };
}

/** The portal hands on the whole problem of the API behind it as the text of its own (`altinn/portal.md` 3.10). */
function within(detail: string | null | undefined): Problem | undefined {
  if (!detail?.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(detail);
    // One layer is all there is.
    return { ...problemOf({ kind: 'json', value: { ...Object(value), detail: undefined } }), bare: false };
  } catch {
    return undefined;
  }
}
