/** The parts of a number that are not nothing: «2 avvist, 30 må ordnes først». A part may have a word for one. */
export const listedParts = (
  figure: (n: number) => string,
  parts: readonly (readonly [count: number, many: string, one?: string])[],
): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, many, one = many]) => `${figure(count)} ${count === 1 ? one : many}`)
    .join(', ');
