// @vitest-environment jsdom
import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { LaterPart } from '../../../../../components/state/brought-later';
import { mountPanel, type PageHands } from '../../../../../entrypoints/portal.content/mount/mount-panel';
import type { LaterViews } from '../../../../../entrypoints/portal.content/mount/speech';
import { type AdviceTexts, adviceTextsFor } from '../../../../../utils/i18n/advice-texts';
import type { Language } from '../../../../../utils/i18n/language';
import { type PageTexts, pageTextsKey } from '../../../../../utils/i18n/page-texts';
import { undoTextsFor } from '../../../../../utils/i18n/undo-texts';
import { fakeEvent } from '../../../../support/worker/fake-event';

const partyUuid = 'cd35779b-b174-4ecc-bbef-ece13611be7f';
const languagesThere = (...languages: Language[]) => {
  for (const language of ['nb', 'nn', 'en'] as const) {
    const texts = { language } as PageTexts['texts'];
    Reflect.deleteProperty(globalThis, pageTextsKey('texts', language));
    if (languages.includes(language)) Object.assign(globalThis, { [pageTextsKey('texts', language)]: texts });
  }
};

let leave: AbortController;
let isPrivate: boolean;
let connected: { name: string; told: unknown[] }[];
let asked: string | undefined;
let needed: LaterPart[];
const leftBehind = vi.fn();
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  [leave, isPrivate, connected, asked, needed] = [new AbortController(), false, [], undefined, []];
  leftBehind.mockClear();
  for (const language of ['nb', 'nn'] as const)
    Reflect.deleteProperty(globalThis, pageTextsKey('advice', language));
  document.documentElement.lang = 'nb';
  languagesThere('nb', 'nn');
  Object.assign(fakeBrowser.runtime, {
    id: 'klientfil',
    getManifest: () => ({ version: '1.2.3' }),
    connect: ({ name }: { name: string }) => {
      const told: unknown[] = [];
      connected.push({ name, told });
      const port = { onMessage: fakeEvent<[unknown]>(), onDisconnect: fakeEvent<[]>() };
      return { ...port, postMessage: (message: unknown) => told.push(message), disconnect: () => undefined };
    },
  });
  Object.defineProperty(fakeBrowser.extension, 'inIncognitoContext', {
    get: () => isPrivate,
    configurable: true,
  });
});
afterEach(() => leave.abort());

const saidOf = (advice: AdviceTexts | undefined) =>
  advice ? `: ${advice.refusal({ kind: 'unexpected' }).what}` : '';
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function mount(views: LaterViews = {}, decided: Promise<void> = Promise.resolve()) {
  const container = document.createElement('div');
  let hands: PageHands | undefined;
  const format = vi.fn();
  mountPanel(
    {
      page: { kind: 'overview', environment: 'tt02' },
      container,
      loadedAs: { partyIds: ['1'], partyUuids: [partyUuid] },
      decided,
      signal: leave.signal,
    },
    { says: ['texts'], views },
    (given) => {
      hands = given;
      return {
        view: ({ texts }) => h('p', null, `${texts.language} ${given.version}${saidOf(texts.advice)}`),
        laterParts: () => needed,
        port: 'news',
        subscription: (whose) => ({ ...whose, ...(asked && { runId: asked }) }),
        isAsked: () => asked !== undefined,
        hear: () => undefined,
        isGoing: () => false,
        mayHaveMoved: () => false,
        leftBehind,
        format,
      };
    },
  );
  await settled();
  return { container, format, hands };
}

it('draws at once, hears of the run of whom the page was loaded as, and goes when the page does', async () => {
  const { container, format } = await mount();
  expect(container.textContent).toBe('nb 1.2.3');
  expect(connected).toEqual([{ name: 'news', told: [{ partyUuids: [partyUuid] }] }]);
  expect(format).toHaveBeenCalledExactlyOnceWith('xlsx');
  leave.abort();
  expect(container.textContent).toBe('');
});

it('asks again where the address asks for a run', async () => {
  await mount();
  window.dispatchEvent(new Event('hashchange'));
  expect(connected[0]?.told).toHaveLength(1);
  asked = 'run';
  window.dispatchEvent(new Event('hashchange'));
  expect(connected[0]?.told[1]).toEqual({ partyUuids: [partyUuid], runId: 'run' });
});

it('asks nothing in a private window', async () => {
  isPrivate = true;
  const { container } = await mount();
  expect([container.textContent, connected]).toEqual(['nb 1.2.3', []]);
});

it('follows the page’s language, and stands as it is where one cannot be had', async () => {
  const { container, hands } = await mount();
  const draws = async (language: string) => {
    document.documentElement.lang = language;
    await settled();
    hands?.onChange();
    return container.textContent;
  };
  expect(await draws('nn')).toBe('nn 1.2.3');
  expect(await draws('en')).toBe('nn 1.2.3');
  expect(await draws('nb')).toBe('nb 1.2.3');
});

it('speaks as it came where the page speaks otherwise before it stands, and that cannot be had', async () => {
  languagesThere('nb');
  document.documentElement.lang = 'en';
  const { container, hands } = await mount();
  const said = () => {
    // As the store does when it hears that the extension is gone.
    hands?.onChange();
    return container.textContent;
  };
  await vi.waitFor(() => expect(said()).toBe('nb 1.2.3'), 4_000);
});

describe('what is brought later', () => {
  const says = (language: Language) =>
    Object.assign(globalThis, { [pageTextsKey('advice', language)]: adviceTextsFor(language) });

  it('is drawn at once where it is there, and in every language that is spoken from then on', async () => {
    says('nb');
    const { container, hands } = await mount();
    expect(container.textContent).toBe('nb 1.2.3');
    needed = ['advice'];
    hands?.onChange();
    expect(container.textContent).toBe('nb 1.2.3: Noe gikk galt i Klientfil, ikke hos Altinn.');
    needed = [];
    says('nn');
    document.documentElement.lang = 'nn';
    await settled();
    expect(container.textContent).toBe('nn 1.2.3: Noko gjekk gale i Klientfil, ikkje hos Altinn.');
  });

  it('is waited for: what was drawn stands until it has come', async () => {
    let isThere = false;
    let come: () => void = () => undefined;
    const bring = vi.fn(() => new Promise<void>((resolve) => (come = resolve)));
    says('nb');
    const { container, hands } = await mount({ undo: { isThere: () => isThere, bring } });
    Object.assign(globalThis, { [pageTextsKey('undo', 'nb')]: undoTextsFor('nb') });
    needed = ['undo', 'advice'];
    hands?.onChange();
    hands?.onChange();
    await settled();
    expect([container.textContent, bring.mock.calls.length]).toEqual(['nb 1.2.3', 1]);
    isThere = true;
    come();
    await settled();
    expect(container.textContent).toMatch(/^nb 1\.2\.3: /);
    Reflect.deleteProperty(globalThis, pageTextsKey('undo', 'nb'));
  });

  it('is not of another version that has come under the page', async () => {
    const bring = vi.fn(async () => undefined);
    const { hands } = await mount({ changes: { isThere: () => false, bring } });
    const gone = vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    needed = ['changes'];
    hands?.onChange();
    await vi.waitFor(() => expect(leftBehind).toHaveBeenCalledOnce(), 20_000);
    expect(bring).not.toHaveBeenCalled();
    gone.mockRestore();
  });

  it('that cannot be had means that the extension is gone, and the panel goes on without', async () => {
    const { container, hands } = await mount();
    needed = ['advice'];
    hands?.onChange();
    await vi.waitFor(() => expect(leftBehind).toHaveBeenCalledOnce(), 20_000);
    hands?.onChange();
    await settled();
    expect([container.textContent, leftBehind.mock.calls.length]).toEqual(['nb 1.2.3', 1]);
  });
});

it('speaks as the firm has decided as soon as that is known', async () => {
  let decide: () => void = () => undefined;
  const { container } = await mount({}, new Promise((resolve) => (decide = resolve)));
  expect(container.textContent).toBe('nb 1.2.3');
  Object.assign(globalThis, { klientfilLanguage: { byFirm: 'nn' } });
  decide();
  await settled();
  expect(container.textContent).toBe('nn 1.2.3');
  Reflect.deleteProperty(globalThis, 'klientfilLanguage');
});
