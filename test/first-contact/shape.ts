/**
 * What an answer looks like without what it says: kinds of values in place of values, one entry of each list. Only
 * Altinn's own words for roles, packages and errors are kept.
 */
export function shapeOf(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [`${value.length} of`, shapeOf(value[0], name)];
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner, key)]));
  }
  return typeof value === 'string' ? kindOf(value, name) : value === null ? null : typeof value;
}

const ownWords = /^(?:code|urn|role|packages|userType|statusDescription|paths)$/;

function kindOf(text: string, name: string): unknown {
  if (text.trimStart().startsWith('{')) return { text: shapeOf(parsed(text)) };
  if (ownWords.test(name) && !/\d{6}/.test(text) && !isGuid.test(text)) return text;
  if (/^(?:title)$/.test(name) && !/\d{6}/.test(text)) return text.slice(0, 120);
  if (isGuid.test(text)) return 'uuid';
  if (/^\d+$/.test(text)) return 'digits';
  if (/^\d{4}-\d\d-\d\d/.test(text)) return 'date';
  return text === '' ? 'empty text' : 'text';
}

const isGuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An address without who it is about. */
export const addressOf = (url: URL): string => {
  const path = url.pathname
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '{uuid}')
    .replace(/\d{4,}/g, '{number}');
  const names = [...new Set(url.searchParams.keys())];
  return `${url.host}${path}${names.length > 0 ? `?${names.join('&')}` : ''}`;
};
