import type { PlanRow } from '../../../utils/domain/plan';
import { granted } from '../../../utils/domain/refusal';
import { letterOf, lettersFile, rowsToWrite } from '../../../utils/files/letters-file';
import type { PlanHeader } from '../../../utils/job/journal/records';
import { listKeyOf } from '../../../utils/saved-lists/saved-lists';
import type { Services } from '../services';
import type { Handlers } from './handlers';

/** A plan's rows and the texts to their clients: a row says when one was last written. */
export function createLetterRequests({
  journal,
  writtenTexts,
  clock,
}: Pick<Services, 'journal' | 'writtenTexts' | 'clock'>): Handlers<'planRows' | 'letter' | 'lettersFile'> {
  /** A text is worth more than the memory of it. */
  const note = async (plan: PlanHeader, isIts: (row: PlanRow) => boolean): Promise<void> => {
    try {
      const rows = (await rowsToWrite(journal, plan.id)).filter(isIts);
      await writtenTexts.remember(keyOf(plan), rows, clock.now());
    } catch (error) {
      console.error(error);
    }
  };

  return {
    async planRows({ planId, from, count }, { plan }) {
      const rows = await journal.planRows(planId, from, count);
      const written = await writtenTexts.of(keyOf(plan)).catch(() => () => undefined);
      return granted(
        rows.map((row) => {
          const textAt = written(row);
          return textAt === undefined ? row : { ...row, textAt };
        }),
      );
    },
    async letter(order, { plan }) {
      const letter = await letterOf(journal, order);
      if (letter.ok) await note(plan, ({ line }) => line === order.line);
      return letter;
    },
    async lettersFile(order, { plan }) {
      const made = await lettersFile(journal, order, clock.now());
      if (made.ok) await note(plan, () => true);
      return made;
    },
  };
}

const keyOf = ({ summary: { owner, systemUser } }: PlanHeader) => listKeyOf(owner, systemUser.id);
