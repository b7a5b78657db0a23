/** Steps as lines of plain text, which every mail program shows alike: `1. Logg inn …`. */
export const numbered = (steps: readonly string[]): string =>
  steps.map((step, i) => `${i + 1}. ${step}`).join('\n');
