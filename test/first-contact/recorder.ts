import { addressOf, parsed, shapeOf } from './shape';

/** One request and what came of it, with nobody in it. */
export interface Exchange {
  step: string;
  method: string;
  address: string;
  status: number;
  ms: number;
  headers: Record<string, string>;
  shape: unknown;
}

// Values of these say how Altinn answers; of all others only the name is kept.
const tellingHeaders =
  /^(?:content-type|cache-control|retry-after|www-authenticate|x-?ratelimit.*|ratelimit.*|access-control-.*|vary)$/;

/** A fetch that writes down every exchange, under the step it belongs to. */
export function createRecorder(send: typeof fetch, now: () => number) {
  const exchanges: Exchange[] = [];
  let step = '';
  const recording: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const begun = now();
    const base = { step, method: init?.method ?? 'GET', address: addressOf(url) };
    try {
      const response = await send(input, init);
      const text = response.status === 204 ? '' : await response.clone().text();
      const headers = Object.fromEntries(
        [...response.headers].map(([name, value]) => [name, tellingHeaders.test(name) ? value : '…']),
      );
      const content = parsed(text);
      const shape = text === '' ? 'nothing' : content === undefined ? 'not JSON' : shapeOf(content);
      exchanges.push({ ...base, status: response.status, ms: now() - begun, headers, shape });
      return response;
    } catch (error) {
      exchanges.push({ ...base, status: 0, ms: now() - begun, headers: {}, shape: 'no connection' });
      throw error;
    }
  };
  return {
    fetch: recording,
    exchanges,
    begin(name: string) {
      step = name;
    },
  };
}
