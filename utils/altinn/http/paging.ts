import * as z from 'zod/mini';
import { type Answer, answered, failed } from '../../domain/failure';
import type { Caller } from './caller';

// No route pages today; all of them have paging in their signatures (`altinn/platform.md` 1.2).
const mostPages = 100;

/**
 * Reads a whole list: a bare array, or `{ data, links: { next } }` for as long as there is a next.
 * Never half a list: a next that leads elsewhere, round in a circle or on for ever is `altinn-changed`.
 */
export async function readPages<T>(
  caller: Caller,
  first: URL,
  entry: z.ZodMiniType<T>,
  signal: AbortSignal,
): Promise<Answer<T[]>> {
  const page = pageOf(entry);
  const visited = new Set<string>();
  const entries: T[] = [];
  let url: URL | undefined = first;
  while (url) {
    if (visited.has(url.href) || visited.size === mostPages) return failed({ kind: 'altinn-changed' });
    visited.add(url.href);
    const read: Answer<Page<T>> = await caller.read(url, page, signal);
    if (!read.ok) return read;
    entries.push(...read.value.data);
    const { next }: Page<T> = read.value;
    url = next === undefined ? undefined : follow(next, url, first);
    if (next !== undefined && !url) return failed({ kind: 'altinn-changed' });
  }
  return answered(entries);
}

interface Page<T> {
  data: T[];
  next?: string | undefined;
}

function pageOf<T>(entry: z.ZodMiniType<T>) {
  const links = z.nullish(z.object({ next: z.nullish(z.string()) }));
  return z.pipe(
    z.union([z.array(entry), z.object({ data: z.array(entry), links })]),
    z.transform(
      (read): Page<T> =>
        Array.isArray(read) ? { data: read } : { data: read.data, next: read.links?.next || undefined },
    ),
  );
}

/** Only on the same host and below the same path: a list cannot send us anywhere else. */
function follow(next: string, from: URL, first: URL): URL | undefined {
  const url = URL.canParse(next, from) ? new URL(next, from) : undefined;
  const below = (path: string) => `${path.replace(/\/+$/, '')}/`;
  const isBelow = url?.origin === first.origin && below(url.pathname).startsWith(below(first.pathname));
  return isBelow && !url.username && !url.password ? url : undefined;
}
