import type { Environment } from '../environment';
import { type Keeping, keepings, type MonthlyKeeping, monthlyKeepings, type Settings } from './settings';

/** What a firm may switch off for everybody. */
export const switches = ['removal', 'test-environment', 'look-ups'] as const;
export type Switch = (typeof switches)[number];

/** What the firm's IT department has decided; the rest is the user's own choice. */
export interface Rules {
  /** `unreadable`: something is decided that we do not understand; then the strictest of everything holds. */
  from: 'nobody' | 'policy' | 'unreadable';
  off: readonly Switch[];
  keep?: Keeping;
  monthly?: MonthlyKeeping;
  savedLists?: Settings['savedLists'];
  language?: 'nb' | 'nn' | 'en';
}

export const noRules: Rules = { from: 'nobody', off: [] };

export const strictestRules: Rules = {
  from: 'unreadable',
  off: switches,
  keep: keepings[0],
  monthly: monthlyKeepings[0],
  savedLists: 'off',
};

/** The settings as they hold: what is decided for everybody goes before what the user chose. */
export const underRules = (settings: Settings, { keep, monthly, savedLists, language }: Rules): Settings => ({
  ...settings,
  ...(language && { language }),
  ...(keep && { keep }),
  ...(monthly && { monthly }),
  ...(savedLists && { savedLists }),
});

/** Which rule forbids a run, if any. */
export function forbids(
  { off }: Rules,
  { environment, removals }: { environment: Environment; removals: number },
): Exclude<Switch, 'look-ups'> | undefined {
  if (environment === 'tt02' && off.includes('test-environment')) return 'test-environment';
  return removals > 0 && off.includes('removal') ? 'removal' : undefined;
}
