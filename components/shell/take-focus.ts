/**
 * Moves the focus to what the panel has marked for it, if the focus is in the panel or nowhere. A user who has gone on
 * to a field of the portal's, or to a question of its own, keeps it: an answer of ours is no reason to lose a key.
 */
export function takeFocus(root: HTMLElement | null): void {
  if (root && isFree(root)) root.querySelector<HTMLElement>('[data-focus]')?.focus();
}

function isFree(root: HTMLElement): boolean {
  const { ownerDocument: document } = root;
  const at = document.activeElement;
  const tree = root.getRootNode();
  const isIn = at !== null && ('host' in tree ? at === tree.host : root.contains(at));
  const isNowhere = at === null || at === document.body || at === document.documentElement;
  return (isIn || isNowhere) && !asksSomething(document);
}

// Snackbars are popovers too, but ask nothing; a browser that knows no popovers shows none.
const popovers = '[popover]:not([popover="manual"])';

/** Whether the portal has a question open: what stands outside it is not the user's to go to. */
function asksSomething(document: Document): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return [...document.querySelectorAll(popovers)].some((one) => one.matches(':popover-open'));
}

/** What has the focus, if it is in the element. */
export function focusedIn(element: HTMLElement | null): Element | undefined {
  const focused = (element?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
  return focused && element?.contains(focused) ? focused : undefined;
}
