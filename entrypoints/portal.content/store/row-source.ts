import type { RowSource } from '../../../components/state/paged-rows';

const usualPage = 500;

/** Rows with a way to wait for the first of them. */
export interface PagedRows<T> extends RowSource<T> {
  /** Resolves when the first page has come, or could not be had. */
  first(): Promise<void>;
}

/**
 * Rows that are fetched a page at a time, each page once.
 * @param fetchPage rows `from`…; nothing when they could not be had, and then they are asked for again
 */
export function createRowSource<T>(
  total: number,
  fetchPage: (from: number, count: number) => Promise<T[] | undefined>,
  onArrival: () => void,
  pageSize = usualPage,
): PagedRows<T> {
  const pages = new Map<number, T[] | 'on its way'>();

  const fetchInto = async (page: number) => {
    pages.set(page, 'on its way');
    const rows = await fetchPage(page * pageSize, pageSize).catch(() => undefined);
    if (!rows) {
      pages.delete(page);
      return;
    }
    pages.set(page, rows);
    onArrival();
  };

  const fetchAgain = async (page: number) => {
    const rows = await fetchPage(page * pageSize, pageSize).catch(() => undefined);
    if (!rows) return;
    pages.set(page, rows);
    onArrival();
  };

  return {
    total,
    refresh() {
      for (const [page, rows] of pages) if (rows !== 'on its way') void fetchAgain(page);
    },
    async first() {
      if (total > 0 && !pages.has(0)) await fetchInto(0);
    },
    get(index) {
      const rows = pages.get(Math.floor(index / pageSize));
      return rows === 'on its way' ? undefined : rows?.[index % pageSize];
    },
    ensure(from, count) {
      const last = Math.min(from + count, total) - 1;
      for (let page = Math.floor(from / pageSize); page * pageSize <= last; page += 1) {
        if (!pages.has(page)) void fetchInto(page);
      }
    },
  };
}
