/** The connection is cut, without an answer. */
export class ConnectionCut extends Error {}

const mark = 'x-sandbox-connection';

/** Stands for a cut connection on its way out of hono; the server destroys the socket, the in-process fetch throws. */
export const cutResponse = (): Response => new Response(null, { status: 599, headers: { [mark]: 'cut' } });

export const isCut = (response: Response): boolean => response.headers.get(mark) === 'cut';
