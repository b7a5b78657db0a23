/** How long the portal may go on with the page above a panel that is to be in sight, ms. */
const patience = 5_000;
const ownDoing = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/**
 * Scrolls to a panel that somebody has asked for on another page, and again while the page above it grows, until they do
 * something themselves. The focus stays where it is.
 */
export function bringIntoSight(container: HTMLElement, signal: AbortSignal): void {
  const { host } = container.getRootNode() as ShadowRoot;
  const until = new AbortController();
  const grown = new ResizeObserver(() => host.scrollIntoView({ block: 'start' }));
  for (const element of [host, document.body]) grown.observe(element);
  const stop = () => until.abort();
  for (const type of ownDoing) window.addEventListener(type, stop, { signal: until.signal, passive: true });
  signal.addEventListener('abort', stop, { signal: until.signal });
  const timer = setTimeout(stop, patience);
  until.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    grown.disconnect();
  });
}
