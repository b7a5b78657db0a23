import { isCut } from './connection';

interface Cookie {
  name: string;
  value: string;
  /** Host, or with `includesSubdomains` the domain. */
  domain: string;
  reach: 'host' | 'subdomains';
}

/** A browser profile that is signed in, as the extension's worker sees it. */
export interface SandboxBrowser {
  /**
   * Attaches every cookie of the host (HttpOnly and SameSite=Strict too, as a worker with host permissions does),
   * takes what is set, follows redirects, and throws a TypeError when the connection is cut.
   */
  fetch: typeof fetch;
  /** The first value `document.cookie` (or the browser) has for this name on this host. */
  cookie(name: string, host: string): string | undefined;
  /** As if something in the browser had set it. */
  setCookie(header: string, host: string): void;
  /** Opens a portal page, which brings the antiforgery tokens and, the first time, the session. */
  openPortalPage(path?: string): Promise<void>;
}

/** @param answer what is at the other end; `origin` of the portal whose pages it opens unless told otherwise */
export function makeBrowser(answer: (request: Request) => Promise<Response>, origin: string): SandboxBrowser {
  const jar: Cookie[] = [];
  const reaches = (cookie: Cookie, host: string) =>
    cookie.domain === host || (cookie.reach === 'subdomains' && host.endsWith(`.${cookie.domain}`));

  const take = (header: string, host: string) => {
    const [pair = '', ...attributes] = header.split(/;\s*/);
    const at = pair.indexOf('=');
    const named = (name: string) =>
      attributes.find((text) => text.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
    const domain = named('domain')?.replace(/^\./, '');
    const cookie: Cookie = {
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
      domain: domain ?? host,
      reach: domain ? 'subdomains' : 'host',
    };
    // A browser takes no cookie for a domain that its sender is not in.
    if (!reaches(cookie, host)) return;
    const known = jar.findIndex(
      (one) => one.name === cookie.name && one.domain === cookie.domain && one.reach === cookie.reach,
    );
    if (named('max-age') === '0') {
      if (known >= 0) jar.splice(known, 1);
    } else if (known >= 0) jar[known] = cookie;
    else jar.push(cookie);
  };

  const browse = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    let request = new Request(input, init);
    for (let hop = 0; hop <= 20; hop++) {
      const url = new URL(request.url);
      const cookies = request.credentials === 'omit' ? [] : jar.filter((one) => reaches(one, url.hostname));
      const headers = new Headers(request.headers);
      if (cookies.length > 0) {
        headers.set('cookie', cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
      }
      const response = await untilAborted(answer(new Request(request, { headers })), request.signal);
      if (isCut(response)) throw new TypeError('fetch failed');
      if (request.credentials !== 'omit') {
        for (const header of response.headers.getSetCookie()) take(header, url.hostname);
      }
      const location = response.headers.get('location');
      const redirects = location !== null && response.status >= 300 && response.status < 400;
      if (!redirects || request.redirect === 'manual') return located(response, url.href, hop > 0);
      if (request.redirect === 'error') throw new TypeError('fetch failed');
      const { credentials, signal } = request;
      request = new Request(new URL(location, url), { credentials, signal });
    }
    throw new TypeError('fetch failed');
  };

  return {
    fetch: browse,
    cookie: (name, host) => {
      const found = jar.find((one) => one.name === name && reaches(one, host));
      return found && decodeURIComponent(found.value);
    },
    setCookie: take,
    openPortalPage: async (path = '/accessmanagement/ui/systemuser/overview') => {
      await browse(new URL(path, origin), { headers: { accept: 'text/html' } });
    },
  };
}

/** The caller stops waiting; the server does not stop working (`altinn/portal.md` 3.6). */
function untilAborted(response: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    response.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** A made Response has no address; a fetched one does. */
function located(response: Response, url: string, redirected: boolean): Response {
  Object.defineProperties(response, { url: { value: url }, redirected: { value: redirected } });
  return response;
}
