import { cookie } from './cookies';
import { refreshOrLeave } from './refresh';

const apiBase = '/accessmanagement/api/v1/';

export type Reply<T> = { kind: 'ok'; value: T } | { kind: 'failed' };

/**
 * Asks the portal's back end. The real page believes what it gets and forgets why something failed, and so
 * does this one: a 401 leads to a refresh or to the sign-in, and the request itself is not repeated
 * (`altinn/portal.md` 2.3).
 * @param path below `/accessmanagement/api/v1/`
 */
export async function send<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<Reply<T>> {
  try {
    const response = await fetch(apiBase + path, {
      method,
      headers: { 'content-type': 'application/json; charset=utf-8', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.status === 401) await refreshOrLeave();
    if (!response.ok) return { kind: 'failed' };
    const text = await response.text();
    return { kind: 'ok', value: (text === '' ? undefined : JSON.parse(text)) as T };
  } catch {
    return { kind: 'failed' };
  }
}
