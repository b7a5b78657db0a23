import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { noRules, type Rules, type Switch, strictestRules, switches } from './domain/kept/rules';
import { keepings, monthlyKeepings } from './domain/kept/settings';
import { languages } from './i18n/language';

/**
 * The keys of `public/managed-schema.json`. A key that we do not know makes the whole unreadable: it may be a misspelt
 * one, and what it was to forbid would be allowed.
 */
const policySchema = z.strictObject({
  keepDays: z.optional(z.enum(keepings)),
  monthlyListMonths: z.optional(z.enum(monthlyKeepings)),
  savedLists: z.optional(z.boolean()),
  testEnvironment: z.optional(z.boolean()),
  removal: z.optional(z.boolean()),
  lookUps: z.optional(z.boolean()),
  language: z.optional(z.enum(languages)),
});

/** What the browser's policy says of us, read anew: it may change while the browser is open. */
export async function readRules(): Promise<Rules> {
  let stored: unknown;
  try {
    stored = await browser.storage.managed.get();
  } catch (error) {
    // So Firefox says that no policy is set. Whatever else goes wrong may hide one.
    return /manifest not found/i.test(String(error)) ? noRules : strictestRules;
  }
  return parseRules(stored);
}

/** @param stored what a policy says, as the browser hands it over; empty where there is none */
export function parseRules(stored: unknown): Rules {
  const policy = policySchema.safeParse(stored);
  if (!policy.success) return strictestRules;
  const { keepDays, savedLists, language } = policy.data;
  // A firm that has said for how long, and nothing of these, has said it of everything.
  const monthly = policy.data.monthlyListMonths ?? (keepDays && '0');
  const said: Record<Switch, boolean | undefined> = {
    removal: policy.data.removal,
    'test-environment': policy.data.testEnvironment,
    'look-ups': policy.data.lookUps,
  };
  if (Object.keys(policy.data).length === 0) return noRules;
  return {
    from: 'policy',
    off: switches.filter((one) => said[one] === false),
    ...(keepDays && { keep: keepDays }),
    ...(monthly && { monthly }),
    ...(savedLists !== undefined && { savedLists: savedLists ? 'on' : 'off' }),
    ...(language && { language }),
  };
}
