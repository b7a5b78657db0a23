/**
 * What a page says is looked at again when the user comes back to it: whoever was signed out may have signed in, in
 * another tab, and the extension may have been updated. A page that nobody looks at asks nothing.
 */
export function lookAgain(
  document: Document,
  progress: { askAgain(): void; isLeftBehind(): boolean },
  isPaused: () => boolean,
  signal: AbortSignal,
): void {
  const look = () => {
    if (document.visibilityState !== 'visible' || progress.isLeftBehind()) return;
    if (isPaused()) progress.askAgain();
  };
  document.addEventListener('visibilitychange', look, { signal });
  document.defaultView?.addEventListener('focus', look, { signal });
}
