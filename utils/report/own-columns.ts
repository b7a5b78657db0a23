import { languages } from '../i18n/language';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';

const pairs = languages.map((language) => {
  const { status, explanation } = outcomeTextsFor(language).columns;
  return [status, explanation];
});

/**
 * Where our two columns stand in a results file that comes back, in whatever language it was made. Only side by
 * side are they ours: a «Status» of the user's own is left alone.
 */
export function ownColumns(header: string[]): Set<number> {
  const own = new Set<number>();
  header.forEach((heading, index) => {
    const next = header[index + 1]?.trim();
    if (pairs.some(([status, explanation]) => heading.trim() === status && next === explanation)) {
      own.add(index).add(index + 1);
    }
  });
  return own;
}
