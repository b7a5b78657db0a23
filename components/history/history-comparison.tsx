import { displayName } from '../../utils/domain/display-name';
import type { ListChanges, ListedClient } from '../../utils/domain/kept/saved-list';
import { formatOrgNumber } from '../../utils/domain/numbers/nine-digits';
import type { HistoryTexts } from '../../utils/i18n/history-texts';
import type { ListComparison } from '../state/history-state';

/** What became of the clients between two lists: who is new, who fell out, who has another name. */
export function HistoryComparison({
  texts,
  comparison,
}: {
  texts: HistoryTexts;
  comparison: ListComparison;
}) {
  const { list } = texts;
  switch (comparison.kind) {
    case 'reading':
      return <p class="ds-paragraph">{list.comparing}</p>;
    case 'unreadable':
      return <p class="ds-paragraph kf-trouble">{list.unreadable}</p>;
    case 'other-system':
      return <p class="ds-paragraph kf-trouble">{list.otherSystem}</p>;
    case 'compared': {
      return (
        <>
          <h5 class="ds-heading" data-size="2xs">
            {list.comparedWith(comparison.with)}
          </h5>
          <ChangesShown texts={texts} changes={comparison.changes} />
        </>
      );
    }
    default:
      return comparison satisfies never;
  }
}

export function ChangesShown({ texts, changes }: { texts: HistoryTexts; changes: ListChanges }) {
  const { list } = texts;
  const { added, gone, renamed, unchanged } = changes;
  return (
    <>
      {added.length + gone.length + renamed.length === 0 && <p class="ds-paragraph">{list.same}</p>}
      <Changed kind="gone" title={list.gone(gone.length)} clients={gone} texts={texts} />
      <Changed kind="added" title={list.added(added.length)} clients={added} texts={texts} />
      <Changed
        kind="renamed"
        title={list.renamed(renamed.length)}
        clients={renamed.map(({ client, before }) => ({
          ...client,
          note: list.renamedFrom(displayName(before)),
        }))}
        texts={texts}
      />
      <p class="ds-paragraph kf-subtle">{list.unchanged(unchanged)}</p>
    </>
  );
}

interface ChangedProps {
  kind: 'added' | 'gone' | 'renamed';
  title: string;
  clients: (ListedClient & { note?: string })[];
  texts: HistoryTexts;
}

function Changed({ kind, title, clients, texts }: ChangedProps) {
  if (clients.length === 0) return null;
  return (
    <details class="ds-details" data-changed={kind} data-count={clients.length} open={clients.length <= 20}>
      <summary>{title}</summary>
      <ul>
        {clients.map(({ id, orgNumber, name, note }) => (
          <li key={id ?? orgNumber}>
            {name ? displayName(name) : texts.list.noName}
            {orgNumber && ` (${formatOrgNumber(orgNumber)})`}
            {note && <span class="kf-subtle"> – {note}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
