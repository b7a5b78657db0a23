/** `clipboard`: tab-separated text, as Excel takes it from the clipboard. */
export const fileFormats = ['xlsx', 'csv', 'clipboard'] as const;
export type FileFormat = (typeof fileFormats)[number];
