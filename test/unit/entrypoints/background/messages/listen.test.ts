import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing';
import { connectPages } from '../../../../../entrypoints/background/messages/listen';
import type { Reply } from '../../../../../utils/domain/refusal';
import { requestSchemas } from '../../../../../utils/messages/message-schemas';
import type { RequestName, Returned } from '../../../../../utils/messages/messages';
import { openPort } from '../../../../support/worker/port';
import { openWorker, refusalOf, type TestWorker } from '../../../../support/worker/worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
  const { ownId } = openPort();
  Object.assign(fakeBrowser.runtime, { id: ownId, onConnect: { addListener: () => undefined } });
  connectPages(Promise.resolve(worker.services));
});

/** What the page gets back for a message, and how often its content was parsed. */
async function send(type: string, data: unknown, sender: object = {}) {
  const { port } = openPort(sender) as { port: { sender: Runtime.MessageSender } };
  const schema = Object.hasOwn(requestSchemas, type) ? requestSchemas[type as RequestName] : undefined;
  const parse = schema && vi.spyOn(schema, 'parse');
  const [returned] = (await fakeBrowser.runtime.onMessage.trigger({ type, data }, port.sender)) as (
    | Returned
    | undefined
  )[];
  const times = parse?.mock.calls.length ?? 0;
  parse?.mockRestore();
  return [returned === undefined ? 'nothing' : said(returned), times];
}

const said = (returned: Returned) =>
  'threw' in returned ? 'thrown' : refusalOf(returned.answer as Reply<unknown>);

const wanted = { language: 'nb', format: 'csv' };
const jobId = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';

describe('a message', () => {
  it('of every kind is answered, and no other', async () => {
    for (const name of Object.keys(requestSchemas))
      expect((await send(name, {}))[0], name).not.toBe('nothing');
    for (const name of ['nothing of ours', 'constructor', '__proto__', '']) {
      expect(await send(name, {}), name).toEqual(['nothing', 0]);
    }
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
