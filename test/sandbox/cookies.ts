/**
 * Every value a request carries for a cookie. There can be two: production's cookies have the domain
 * `altinn.no` and go to TT02's hosts as well.
 */
export function cookieValues(request: Request, name: string): string[] {
  const header = request.headers.get('cookie') ?? '';
  return header
    .split(/;\s*/)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => decodeURIComponent(pair.slice(name.length + 1)));
}

export interface CookieAttributes {
  domain?: string;
  httpOnly?: 'HttpOnly';
  secure?: 'Secure';
  sameSite?: 'Lax' | 'Strict';
  /** Seconds; 0 takes the cookie away. Absent: as long as the browser is open. */
  maxAge?: number;
}

/** A Set-Cookie header's value; the path is always `/`. */
export function setCookie(name: string, value: string, attributes: CookieAttributes): string {
  const parts = [`${name}=${encodeURIComponent(value)}`, 'Path=/'];
  if (attributes.domain) parts.push(`Domain=${attributes.domain}`);
  if (attributes.maxAge !== undefined) parts.push(`Max-Age=${attributes.maxAge}`);
  if (attributes.secure) parts.push(attributes.secure);
  if (attributes.httpOnly) parts.push(attributes.httpOnly);
  if (attributes.sameSite) parts.push(`SameSite=${attributes.sameSite}`);
  return parts.join('; ');
}
