import { connect, type Socket } from 'node:net';

type Answer = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/** Firefox's own remote control: lengths and JSON over TCP, the commands of WebDriver and a few of the browser's. */
export interface Marionette {
  /** @throws with what Firefox says of it */
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  close(): void;
}

/** @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await open(port);
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let buffer = Buffer.alloc(0);
  let last = 0;
  let greeted: () => void;
  const greeting = new Promise<void>((resolve) => {
    greeted = resolve;
  });

  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const length = Number(buffer.subarray(0, colon).toString());
      if (colon < 0 || buffer.length < colon + 1 + length) return;
      const message = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
      buffer = buffer.subarray(colon + 1 + length);
      if (Array.isArray(message)) answer(message as Answer);
      else greeted();
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });

  function answer([, id, error, result]: Answer) {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
    else asked?.resolve(result);
  }

  await greeting;
  return {
    send<T>(command: string, parameters: object = {}) {
      last += 1;
      const id = last;
      const text = JSON.stringify([0, id, command, parameters]);
      return new Promise<T>((resolve, reject) => {
        waiting.set(id, { resolve: (result) => resolve(result as T), reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    close: () => socket.destroy(),
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}
