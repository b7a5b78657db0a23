/**
 * What a page says is looked at again when the user comes back to it: in another tab whoever was signed out may have
 * signed in, and a run may have begun; the extension may have been updated. A page that nobody looks at asks nothing.
 */
export function lookAgain(
  document: Document,
  progress: { askAgain(): void; isLeftBehind(): boolean },
  mayHaveMoved: () => boolean,
  signal: AbortSignal,
): void {
  const look = () => {
    if (document.visibilityState !== 'visible' || progress.isLeftBehind()) return;
    if (mayHaveMoved()) progress.askAgain();
  };
  document.addEventListener('visibilitychange', look, { signal });
  document.defaultView?.addEventListener('focus', look, { signal });
}
