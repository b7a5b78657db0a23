import { createHmac, randomUUID } from 'node:crypto';
import { cookieValues, setCookie } from './cookies';
import type { SeedUser } from './seed/users';
import type { Visitor } from './session';

const secret = 'the sandbox signs its antiforgery tokens with this';

/** The two halves of an antiforgery token, bound to the user, as they come with every HTML page. */
export function antiforgeryCookies(request: Request, user: SeedUser): string[] {
  const half = cookieValues(request, 'AS-XSRF-TOKEN')[0] ?? randomUUID();
  return [
    setCookie('AS-XSRF-TOKEN', half, { httpOnly: 'HttpOnly', sameSite: 'Lax' }),
    setCookie('XSRF-TOKEN', requestHalf(half, user), { secure: 'Secure', sameSite: 'Strict' }),
  ];
}

/**
 * Whether the portal's back end takes a write: `X-XSRF-TOKEN` must go with the cookie half and the user.
 * Not asked where no token cookie came along, a pure bearer call (`altinn/portal.md` 2.2).
 */
export function passesAntiforgery(request: Request, visitor: Visitor): boolean {
  if (cookieValues(request, 'AltinnStudioRuntime').length === 0) return true;
  const token = request.headers.get('x-xsrf-token');
  return cookieValues(request, 'AS-XSRF-TOKEN').some((half) => token === requestHalf(half, visitor.user));
}

const requestHalf = (half: string, user: SeedUser) =>
  `CfDJ8${createHmac('sha256', secret).update(`${half} ${user.userUuid}`).digest('base64url')}`;
