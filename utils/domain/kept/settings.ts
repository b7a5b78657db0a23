/** What downloads are written as unless another form is asked for. */
export const fileTypes = ['xlsx', 'csv'] as const;
export type FileType = (typeof fileTypes)[number];

/** Days that runs and saved lists are kept. */
export const keepings = ['30', '90', '365', 'forever'] as const;
export type Keeping = (typeof keepings)[number];

/** Months that the last list of each month is kept; 0: no longer than the others. */
export const monthlyKeepings = ['0', '12', '24', '60'] as const;
export type MonthlyKeeping = (typeof monthlyKeepings)[number];

/** What we speak: what the portal's page does, or was last seen to do, or always the same. */
export const speeches = ['portal', 'nb', 'nn', 'en'] as const;
export type Speech = (typeof speeches)[number];

/** What the user has decided about this browser. */
export interface Settings {
  language: Speech;
  fileType: FileType;
  keep: Keeping;
  monthly: MonthlyKeeping;
  /** Whether plans, exports and runs leave a list of who was delegated. */
  savedLists: 'on' | 'off';
  /** Whose name stands in audit files beside Altinn's own id; '' until it has been asked for. */
  name: string;
}

export const defaultSettings: Settings = {
  language: 'portal',
  fileType: 'xlsx',
  keep: '90',
  monthly: '24',
  savedLists: 'on',
  name: '',
};

const day = 24 * 60 * 60 * 1000;

/** Before when things are forgotten, ms since epoch; nothing where all is kept. */
export function forgetBefore({ keep }: Pick<Settings, 'keep'>, now: number): number | undefined {
  return keep === 'forever' ? undefined : now - Number(keep) * day;
}

/** Before when the last list of each month is forgotten too, ms since epoch. */
export function forgetMonthlyBefore({ monthly }: Pick<Settings, 'monthly'>, now: number): number {
  const then = new Date(now);
  then.setMonth(then.getMonth() - Number(monthly));
  return then.getTime();
}
