import { useMemo } from 'preact/hooks';
import { displayName } from '../../utils/domain/display-name';
import type { PlanSummary } from '../../utils/domain/plan';
import type { NotUndone } from '../../utils/domain/runs/job';
import type { ClientOnLine, UndoOfRun } from '../../utils/domain/runs/run-parts';
import type { Texts } from '../../utils/i18n/texts';
import type { UndoTexts } from '../../utils/i18n/undo-texts';
import { GrantSentences } from '../plan/grant-sentences';
import { takenBack } from '../state/run-state';
import { SentenceText } from '../ui/sentence-text';
import { UndoClients } from './undo-clients';

export type PartOfUndo = UndoOfRun['parts'][number];

interface UndoPartProps {
  texts: Texts;
  words: UndoTexts;
  summary: PlanSummary;
  part: PartOfUndo;
  takesAll: boolean;
}

/** What undoing takes from whom in one system access, what it gives back, and what it leaves and why. */
export function UndoPart({ texts, words, summary, part, takesAll }: UndoPartProps) {
  const { removal, confirm } = texts.panel;
  const { systemUser, owner } = summary;
  const { removed, addedBack, fewer, forGood, byList, left } = useMemo(
    () => clientsOf(part, takesAll),
    [part, takesAll],
  );
  const receiver = systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title;
  const those = (data: string, summary: string, clients: readonly ClientOnLine[], named = false) =>
    clients.length > 0 && (
      <UndoClients
        key={data}
        texts={texts}
        words={words}
        summary={summary}
        clients={clients}
        named={named}
        data-undo={data}
      />
    );
  return (
    <div class="kf-stack" data-undo-part={part.part.id} data-rows={removed.length + addedBack.length}>
      <div>
        <SentenceText sentence={confirm.systemUser(systemUser.title)} />
        {removed.length > 0 && (
          <SentenceText
            sentence={removal.takesBack({
              receiver,
              clients: removed.length,
              owner: displayName(owner.name),
            })}
          />
        )}
        {addedBack.length > 0 && (
          <GrantSentences texts={texts} summary={summary} clients={addedBack.length} />
        )}
      </div>
      <div>
        {those('added-back', words.addedBack(addedBack.length), addedBack, true)}
        {those('removed', words.clients(removed.length), removed, true)}
        {those('fewer', words.fewer(fewer.length), fewer)}
        {those('no-longer-client', words.forGood(forGood.length), forGood)}
        {left.map(({ why, clients }) => those(why, words.left[why](clients.length), clients))}
      </div>
      {(byList.added || byList.removed) && (
        <p class="ds-paragraph" data-undo="others">
          {words.others(byList)}
        </p>
      )}
    </div>
  );
}

/** The preview's clients by what becomes of them; reasons in the order they come up. */
function clientsOf({ preview, clients }: PartOfUndo, takesAll: boolean) {
  const named = new Map(clients.map((client) => [client.line, client]));
  const on = ({ line }: { line: number }): ClientOnLine => named.get(line) ?? { line };
  const rows = takenBack({ preview, takesAll });
  const taken = new Set(rows.map(({ line }) => line));
  const byReason = new Map<NotUndone, ClientOnLine[]>();
  for (const { line, why } of preview.left) {
    if (taken.has(line)) continue;
    const those = byReason.get(why) ?? [];
    those.push(on({ line }));
    byReason.set(why, those);
  }
  const which = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).map(on);
  return {
    removed: which(({ action }) => action === undefined),
    addedBack: which(({ action }) => action === 'add'),
    fewer: which((row) => row.fewer ?? false),
    forGood: which(({ warning }) => warning === 'no-longer-client'),
    byList: {
      added: rows.some(({ action, byList }) => byList && action === 'add'),
      removed: rows.some(({ action, byList }) => byList && action === undefined),
    },
    left: [...byReason].map(([why, those]) => ({ why, clients: those })),
  };
}
