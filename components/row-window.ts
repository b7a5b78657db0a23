import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Up to so many rows all stand in the document, where the browser's own search finds them. */
export const allShownUpTo = 300;

/** The rows in sight: indices, first and last included, and the height of those left out on either side. */
export interface RowWindow {
  windowed: boolean;
  first: number;
  last: number;
  before: number;
  after: number;
  /** To be told each row's real height: explanations run over several lines. */
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** Which of `count` rows stand in the document, as `scroller` is scrolled. */
export function useRowWindow(count: number, scroller: RefObject<HTMLElement | null>): RowWindow {
  const windowed = count > allShownUpTo;
  const [, render] = useReducer((times: number) => times + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLTableRowElement> = {
    count,
    enabled: windowed,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    overscan: 10,
    initialRect: { width: 900, height: 560 },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: render as () => void,
  };
  const held = useRef<Virtualizer<HTMLElement, HTMLTableRowElement> | null>(null);
  held.current ??= new Virtualizer(options);
  const virtualizer = held.current;
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());

  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  if (!windowed || !first || !last) {
    return { windowed, first: 0, last: (windowed ? 0 : count) - 1, before: 0, after: 0, measure: undefined };
  }
  return {
    windowed,
    first: first.index,
    last: last.index,
    before: first.start,
    after: virtualizer.getTotalSize() - last.end,
    measure: virtualizer.measureElement,
  };
}
