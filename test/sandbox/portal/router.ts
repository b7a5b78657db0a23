/** The pages that the stand-in has; the real portal has many more (`altinn/portal.md` 1.3). */
export type Route =
  | { kind: 'overview' }
  | { kind: 'agent'; systemUserId: string }
  | { kind: 'standard'; systemUserId: string }
  | { kind: 'unknown' };

export const uiBase = '/accessmanagement/ui';

// They stand where a system user's id stands.
const otherPages = new Set(['create', 'request', 'changerequest', 'agentrequest']);

/** Which page a path is. As in the real router a trailing slash and the letters' case don't matter. */
function routeOf(pathname: string): Route {
  if (!pathname.toLowerCase().startsWith(`${uiBase}/`)) return { kind: 'unknown' };
  const [area, name, page, ...rest] = pathname
    .slice(uiBase.length + 1)
    .replace(/\/$/, '')
    .toLowerCase()
    .split('/');
  if (area !== 'systemuser' || !name || rest.length > 0 || otherPages.has(name)) return { kind: 'unknown' };
  if (page === 'agentdelegation') return { kind: 'agent', systemUserId: name };
  if (page !== undefined) return { kind: 'unknown' };
  return name === 'overview' ? { kind: 'overview' } : { kind: 'standard', systemUserId: name };
}

export const overviewPath = `${uiBase}/systemuser/overview`;
export const standardPath = (systemUserId: string) => `${uiBase}/systemuser/${systemUserId}`;
export const agentPath = (systemUserId: string) => `${standardPath(systemUserId)}/agentdelegation`;

let show: (route: Route) => void = () => {};
const showCurrent = () => show(routeOf(location.pathname));

/**
 * Shows the page of the address now, and of every one that follows: by {@link navigate} and by the browser's
 * own buttons, as react-router does it (`altinn/portal.md` 1.4).
 */
export function startRouter(onRoute: (route: Route) => void): void {
  show = onRoute;
  history.replaceState({ idx: 0 }, '');
  addEventListener('popstate', showCurrent);
  showCurrent();
}

/** Goes to a path of the portal without loading the document anew. */
export function navigate(path: string): void {
  history.pushState({ idx: history.length }, '', path);
  showCurrent();
}
