import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing';
import { connectPages } from '../../../../../entrypoints/background/messages/listen';
import { requestSchemas } from '../../../../../utils/message-schemas';
import { openPort } from '../port';
import { openWorker, refusalOf, type TestWorker } from '../worker';

type Handle = (request: () => unknown, sender: Runtime.MessageSender) => Promise<never>;
const handlers = vi.hoisted(() => new Map<string, Handle>());
vi.mock('../../../../../utils/message-schemas', async (original) => ({
  ...(await original<object>()),
  onRequest: (name: string, handle: Handle) => handlers.set(name, handle),
}));

let worker: TestWorker;
beforeEach(async () => {
  handlers.clear();
  worker = await openWorker();
  const { ownId } = openPort();
  Object.assign(fakeBrowser.runtime, { id: ownId, onConnect: { addListener: () => undefined } });
  connectPages(Promise.resolve(worker.services));
});

/** What the worker makes of a message; its content is parsed as in life. */
async function send(name: keyof typeof requestSchemas, content: unknown, sender: object = {}) {
  const { port } = openPort(sender) as { port: { sender: Runtime.MessageSender } };
  const parse = vi.fn(() => requestSchemas[name].parse(content));
  const reply = await (handlers.get(name) as Handle)(parse, port.sender).then(refusalOf, () => 'thrown');
  return [reply, parse.mock.calls.length];
}

const wanted = { language: 'nb', format: 'csv' };
const jobId = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';

describe('a message', () => {
  it('of every kind is answered', () => {
    expect([...handlers.keys()].toSorted()).toEqual(Object.keys(requestSchemas).toSorted());
  });

  it('from the portal is parsed and answered', async () => {
    expect(await send('template', wanted)).toEqual(['granted', 1]);
  });

  it('from outside is not even parsed', async () => {
    expect(await send('template', wanted, { id: 'another' })).toEqual(['thrown', 0]);
  });

  it('from a private window is not parsed either, and told why', async () => {
    const tab = { id: 1, incognito: true };
    expect(await send('template', wanted, { tab })).toEqual(['private-window', 0]);
  });

  it.each([
    ['dismiss', { jobId: '../../etc' }],
    ['upload', { uploadId: jobId, index: -1, base64: '' }],
    ['upload', { uploadId: jobId, index: 0, base64: 'A'.repeat(2_000_000) }],
    ['planRows', { planId: jobId, from: 0, count: 1_000_000 }],
    ['planRows', { planId: jobId, from: 0.5, count: 1 }],
    ['start', { planId: jobId }],
    ['start', { planId: jobId, visit: { partyUuid: 'https://evil.example' } }],
  ] as const)('that says something odd is not obeyed: %s', async (name, content) => {
    expect(await send(name, content)).toEqual(['thrown', 1]);
  });
});
