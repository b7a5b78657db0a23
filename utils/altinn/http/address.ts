/**
 * An absolute address with every part encoded.
 * @param base a host with the path that all calls at a route begin with
 */
export function address(base: string, path: string[], query: Record<string, string | string[]> = {}): URL {
  const url = new URL([base, ...path.map(encodeURIComponent)].join('/'));
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) url.searchParams.append(name, value);
  }
  return url;
}
