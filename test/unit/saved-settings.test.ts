import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { defaultSettings, forgetBefore, forgetMonthlyBefore } from '../../utils/domain/kept/settings';
import { changeSettings, readSettings } from '../../utils/saved-settings';

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

  it('from before there were monthly lists have none where the shortest was chosen', async () => {
    await browser.storage.local.set({ settings: { keep: '30' } });
    expect((await readSettings()).monthly).toBe('0');
    await browser.storage.local.set({ settings: { keep: '365' } });
    expect((await readSettings()).monthly).toBe('24');
    await browser.storage.local.set({ settings: { keep: '30', monthly: '12' } });
    expect((await readSettings()).monthly).toBe('12');
  });

  it('say how far back is kept', () => {
    const day = 24 * 60 * 60 * 1000;
    expect(forgetBefore({ keep: '30' }, 100 * day)).toBe(70 * day);
    expect(forgetBefore({ keep: 'forever' }, 100 * day)).toBeUndefined();
    const now = new Date(2026, 10, 29).getTime();
    expect(new Date(forgetMonthlyBefore({ monthly: '24' }, now))).toEqual(new Date(2024, 10, 29));
    expect(forgetMonthlyBefore({ monthly: '0' }, now)).toBe(now);
  });
});
