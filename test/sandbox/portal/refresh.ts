import { uiBase } from './router';

const refreshPath = '/accessmanagement/api/v1/authentication/refresh';
const tenMinutes = 10 * 60_000;

let refreshing: Promise<boolean> | undefined;

/** Callers at the same time share one refresh. */
function refresh(): Promise<boolean> {
  refreshing ??= fetch(refreshPath)
    .then(
      (response) => response.ok,
      () => false,
    )
    .finally(() => {
      refreshing = undefined;
    });
  return refreshing;
}

/** After a 401: a new token, or off to the sign-in. Which page one was on is lost, as in the real portal. */
export async function refreshOrLeave(): Promise<void> {
  if (await refresh()) return;
  const platform = location.origin.replace('//am.ui.', '//platform.');
  const goto = encodeURIComponent(`${location.origin}${uiBase}/`);
  location.href = `${platform}/authentication/api/v1/authentication?goto=${goto}`;
}

/** Keeps the session alive while somebody is there: at once, then on activity ten minutes apart or more. */
export function startProactiveRefresh(): void {
  let last = Date.now();
  void refresh();
  const onActivity = () => {
    if (Date.now() - last < tenMinutes) return;
    last = Date.now();
    void refresh();
  };
  for (const activity of ['mousemove', 'scroll', 'keydown']) addEventListener(activity, onActivity);
}
