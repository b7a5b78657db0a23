import { delimiters, encodings, handlings, type ReadChoices } from '../../../../utils/domain/lists/list';
import { below, pick, type Random } from '../../../sandbox/seed/random';

/** What a user may have said, sensible or not. Most have said nothing. */
export function anyChoices(random: Random): ReadChoices {
  const choices: ReadChoices = {};
  const said = () => random() < 0.06;
  if (said()) choices.encoding = pick(random, encodings);
  if (said()) choices.delimiter = pick(random, delimiters);
  if (said()) choices.sheet = pick(random, ['Ark1', 'Nye', 'ingen']);
  if (said()) choices.hiddenRows = pick(random, handlings);
  if (said()) choices.inactiveRows = pick(random, handlings);
  if (said()) choices.headerLine = random() < 0.3 ? 'none' : below(random, 8);
  if (said()) choices.numberColumn = below(random, 6);
  return choices;
}
