/**
 * A field of what a browser handed over. Asked by `typeof`: in Firefox an answer or a file that a content script is
 * given belongs to the page's world, and is an instance of nothing of ours.
 */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
