/** What downloads are written as unless another form is asked for. */
export const fileTypes = ['xlsx', 'csv'] as const;
export type FileType = (typeof fileTypes)[number];

/** Days that runs and saved lists are kept. */
export const keepings = ['30', '90', '365', 'forever'] as const;
export type Keeping = (typeof keepings)[number];

/** What the user has decided about this browser. */
export interface Settings {
  fileType: FileType;
  keep: Keeping;
  /** Whether plans, exports and runs leave a list of who was delegated. */
  savedLists: 'on' | 'off';
}

export const defaultSettings: Settings = { fileType: 'xlsx', keep: '90', savedLists: 'on' };

const day = 24 * 60 * 60 * 1000;

/** Before when things are forgotten, ms since epoch; nothing where all is kept. */
export function forgetBefore({ keep }: Pick<Settings, 'keep'>, now: number): number | undefined {
  return keep === 'forever' ? undefined : now - Number(keep) * day;
}
