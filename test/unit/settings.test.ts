import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { defaultSettings, forgetBefore } from '../../utils/domain/settings';
import { changeSettings, readSettings } from '../../utils/settings';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('have their defaults until they are changed, and each is changed by itself', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
    await changeSettings({ keep: '30' });
    await changeSettings({ fileType: 'csv' });
    expect(await readSettings()).toEqual({ ...defaultSettings, keep: '30', fileType: 'csv' });
  });

  it('that cannot be read fall back one by one', async () => {
    await browser.storage.local.set({ settings: { keep: '7', fileType: 'csv', savedLists: 3 } });
    expect(await readSettings()).toEqual({ ...defaultSettings, fileType: 'csv' });
    await browser.storage.local.set({ settings: 'nonsense' });
    expect(await readSettings()).toEqual(defaultSettings);
  });

  it('say how far back is kept', () => {
    const day = 24 * 60 * 60 * 1000;
    expect(forgetBefore({ keep: '30' }, 100 * day)).toBe(70 * day);
    expect(forgetBefore({ keep: 'forever' }, 100 * day)).toBeUndefined();
  });
});
