import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { forbids, noRules, strictestRules } from '../../utils/domain/kept/rules';
import { parseRules, readRules } from '../../utils/managed-settings';
import { changeSettings, readSettings } from '../../utils/saved-settings';

afterEach(() => vi.restoreAllMocks());
beforeEach(() => fakeBrowser.reset());

const policy = (stored: unknown) =>
  vi.spyOn(browser.storage.managed, 'get').mockImplementation((async () => stored) as never);

describe('what a firm has decided', () => {
  it('is nothing where no policy is set, in the words of either browser', async () => {
    policy({});
    expect(await readRules()).toEqual(noRules);
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(
      new Error('Managed storage manifest not found'),
    );
    expect(await readRules()).toEqual(noRules);
  });

  it('is what the policy says', () => {
    expect(
      parseRules({
        keepDays: '30',
        savedLists: false,
        testEnvironment: false,
        removal: false,
        language: 'nn',
      }),
    ).toEqual({
      from: 'policy',
      off: ['removal', 'test-environment'],
      keep: '30',
      monthly: '0',
      savedLists: 'off',
      language: 'nn',
    });
    expect(parseRules({ keepDays: '90', monthlyListMonths: '60' })).toMatchObject({
      keep: '90',
      monthly: '60',
    });
    expect(parseRules({ removal: true }).monthly).toBeUndefined();
    expect(parseRules({ removal: true, lookUps: false })).toEqual({ from: 'policy', off: ['look-ups'] });
  });

  it.each([
    { removal: 'false' },
    { keepDays: 30 },
    { remoal: false },
    { removal: false, language: 'se' },
    'nonsense',
    [],
    null,
    undefined,
  ])('is the strictest of everything where it cannot be read: %j', (stored) => {
    expect(parseRules(stored)).toEqual(strictestRules);
    expect(strictestRules.off).toEqual(['removal', 'test-environment', 'look-ups']);
  });

  it('is the strictest where the browser fails in a way that may hide a policy', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
    expect(await readRules()).toEqual(strictestRules);
  });

  it('is read anew each time', async () => {
    policy({});
    expect((await readRules()).off).toEqual([]);
    policy({ removal: false });
    expect((await readRules()).off).toEqual(['removal']);
  });

  it('goes before what the user chose, and what the user chose holds again when it is gone', async () => {
    policy({});
    await changeSettings({ keep: '365', savedLists: 'on' });
    policy({ keepDays: '30', savedLists: false });
    expect(await readSettings()).toMatchObject({ keep: '30', savedLists: 'off' });
    expect(await changeSettings({ keep: 'forever', fileType: 'csv' })).toMatchObject({
      keep: '30',
      fileType: 'csv',
    });
    policy({});
    expect(await readSettings()).toMatchObject({ keep: 'forever', savedLists: 'on' });
  });

  it('forbids runs that remove, and any run in TT02', () => {
    const rules = parseRules({ removal: false, testEnvironment: false });
    expect(forbids(rules, { environment: 'production', removals: 0 })).toBeUndefined();
    expect(forbids(rules, { environment: 'production', removals: 1 })).toBe('removal');
    expect(forbids(rules, { environment: 'tt02', removals: 0 })).toBe('test-environment');
  });

  it('is declared to the browser key by key', () => {
    const { properties } = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    const whole = Object.fromEntries(
      Object.entries<{ type: string; enum?: string[] }>(properties).map(([name, { enum: values }]) => [
        name,
        values?.[0] ?? true,
      ]),
    );
    expect(Object.keys(whole)).toHaveLength(7);
    expect(parseRules(whole).from).toBe('policy');
  });
});
