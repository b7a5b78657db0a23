import { findAnchor, findOverviewAnchor } from './anchor';
import type { PanelKind } from './panel-place';

/** How long the portal may take to show the heading before the panel stands somewhere else. */
const patience = 5_000;
/** React commits in bursts; one look after each burst is enough. */
const settleTime = 50;

interface Place {
  find(document: Document): Element | undefined;
  /** What to do where there is nothing of the kind: stand somewhere else, or not at all. */
  without: 'elsewhere' | 'nowhere';
}

/** What each panel stands under. */
const places: Record<PanelKind, Place> = {
  systemuser: { find: findAnchor, without: 'elsewhere' },
  overview: { find: findOverviewAnchor, without: 'nowhere' },
};

/**
 * Keeps the panel's host element in its place for as long as the signal lives: the portal replaces
 * everything under `#root` when it likes (`altinn/portal.md` 5.4). Without a heading in five seconds the
 * host goes to the end of `main`, without `main` into a corner of the window; it moves when the heading comes.
 * @param isAtHome whether the address is still the page the panel belongs to; elsewhere it is not shown
 */
export function followAnchor(
  host: HTMLElement,
  document: Document,
  kind: PanelKind,
  isAtHome: () => boolean,
  signal: AbortSignal,
): void {
  const { find, without } = places[kind];
  let patient = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const place = () => {
    timer = undefined;
    if (signal.aborted) return;
    if (!isAtHome()) return host.remove();
    const anchor = find(document);
    if (anchor) return put(host, 'anchor', anchor.nextElementSibling !== host, () => anchor.after(host));
    if (without === 'nowhere' || saysItFailed(document)) return host.remove();
    if (patient) return;
    const main = document.querySelector('main');
    if (main) return put(host, 'main', main.lastElementChild !== host, () => main.append(host));
    const { body } = document;
    if (body) put(host, 'corner', host.parentElement !== body, () => body.append(host));
  };

  const observer = new MutationObserver(() => {
    timer ??= setTimeout(place, settleTime);
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  const impatience = setTimeout(() => {
    patient = false;
    place();
  }, patience);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(impatience);
  });
  place();
}

/**
 * The portal has said in place of its page that it could not load: the system access is gone, is none for clients, or
 * is another party's (`altinn/portal.md` 5.3). Nothing of ours could do more there.
 */
const saysItFailed = (document: Document): boolean =>
  [...document.querySelectorAll('main .ds-alert[data-color="danger"]')].some((one) => !one.closest('dialog'));

function put(host: HTMLElement, place: 'anchor' | 'main' | 'corner', moves: boolean, move: () => void) {
  if (moves) move();
  if (host.dataset.place !== place) host.dataset.place = place;
}
