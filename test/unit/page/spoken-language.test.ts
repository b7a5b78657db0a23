import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { ownLanguage } from '../../../utils/page/own-language';
import { learnLanguage, rememberLanguage, spokenLanguage } from '../../../utils/page/spoken-language';
import { changeSettings } from '../../../utils/saved-settings';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'klientfilLanguage');
});

const policy = (stored: object) =>
  vi.spyOn(browser.storage.managed, 'get').mockImplementation((async () => stored) as never);

const learnt = async () => (await learnLanguage()).decided;

describe('the language that is spoken', () => {
  it('is the page’s own where the firm has decided nothing, or nothing we know', async () => {
    policy({});
    await learnt();
    expect(spokenLanguage('en')).toBe('en');
    policy({ language: 'se' });
    await learnt();
    expect(spokenLanguage('nn')).toBe('nn');
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(
      new Error('Managed storage manifest not found'),
    );
    await learnt();
    expect(spokenLanguage('nb')).toBe('nb');
  });

  it('is the firm’s, whatever the page’s', async () => {
    policy({ language: 'nn' });
    await learnt();
    expect([spokenLanguage('en'), spokenLanguage('nb')]).toEqual(['nn', 'nn']);
  });

  it('is the user’s where the firm has decided nothing, until it is to be the portal’s again', async () => {
    policy({});
    await changeSettings({ language: 'nn' });
    await learnt();
    expect(spokenLanguage('en')).toBe('nn');
    policy({ language: 'nb' });
    await learnt();
    expect(spokenLanguage('en')).toBe('nb');
    policy({});
    await changeSettings({ language: 'portal' });
    await learnt();
    expect(spokenLanguage('en')).toBe('en');
  });
});

describe('a browser that tells late what a firm has decided', () => {
  it('keeps nobody waiting, and what is known stands until it does', async () => {
    await changeSettings({ language: 'en' });
    let tell: (stored: object) => void = () => undefined;
    const told = new Promise<object>((resolve) => {
      tell = resolve;
    });
    vi.spyOn(browser.storage.managed, 'get').mockImplementation((() => told) as never);
    const { decided } = await learnLanguage();
    expect(spokenLanguage('nb')).toBe('en');
    tell({ language: 'nn' });
    await decided;
    expect(spokenLanguage('nb')).toBe('nn');
    // On the next page of the portal it is known from the beginning.
    await learnLanguage();
    expect(spokenLanguage('nb')).toBe('nn');
  });
});

describe('the language of our own pages', () => {
  const inBrowser = (tag: string) => vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(tag);

  it('is the browser’s until the portal has been seen, and then what the portal was last seen in', async () => {
    policy({});
    inBrowser('en-GB');
    expect(await ownLanguage()).toBe('en');
    await rememberLanguage('nn');
    expect(await ownLanguage()).toBe('nn');
    await rememberLanguage('nb');
    expect(await ownLanguage()).toBe('nb');
  });

  it('is no language that we do not speak, and nothing else is kept of it', async () => {
    policy({});
    inBrowser('nn');
    await rememberLanguage('');
    await rememberLanguage('se');
    expect(await browser.storage.local.get()).toEqual({});
    await rememberLanguage('en');
    expect(await browser.storage.local.get()).toEqual({ portalLanguage: 'en' });
  });

  it('is what the user, and before the user the firm, has decided', async () => {
    policy({});
    await rememberLanguage('en');
    await changeSettings({ language: 'nn' });
    expect(await ownLanguage()).toBe('nn');
    policy({ language: 'nb' });
    expect(await ownLanguage()).toBe('nb');
  });
});
