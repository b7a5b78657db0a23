import { useEffect, useRef } from 'preact/hooks';
import { cellStates, choiceActions } from '../../utils/domain/board/board';
import type { SystemUserStanding } from '../../utils/domain/board/overview-summary';
import type { BoardProps, BoardShown } from '../state/board-state';
import type { GridPlace } from './grid-keys';

interface ColumnHeadProps extends BoardProps {
  shown: BoardShown;
  systemUser: SystemUserStanding;
  place: GridPlace;
  isOpen: boolean;
  onMenu(): void;
}

/** A system access: its name, which opens its menu, and how many it has, or why it was not read. */
export function ColumnHead(props: ColumnHeadProps) {
  const { words, shown, systemUser, place, isOpen, onMenu } = props;
  const { sort } = shown.query;
  const isSorted = sort !== 'name' && sort.systemUserId === systemUser.id;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? 'ascending' : undefined}
      data-system={systemUser.id}
      data-status={systemUser.status}
      data-delegated={systemUser.status === 'read' ? systemUser.delegated : undefined}
    >
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        data-action="column-menu"
        aria-expanded={isOpen}
        aria-label={words.board.menu.label(systemUser.title)}
        {...place}
        onClick={onMenu}
      >
        {systemUser.title} <span aria-hidden="true">▾</span>
      </button>
      <Standing {...props} />
    </th>
  );
}

function Standing({ texts, words, shown, systemUser }: ColumnHeadProps) {
  const { board } = words;
  if (systemUser.status === 'reading' || shown.again.has(systemUser.id)) {
    return <span class="kf-subtle">{board.reading}</span>;
  }
  if (systemUser.status === 'read') {
    return (
      <span class="kf-subtle">
        {words.delegated(systemUser.delegated)}
        {systemUser.sinceLast && (
          <span data-since-last>{texts.panel.sinceLast.heading(systemUser.sinceLast)}</span>
        )}
      </span>
    );
  }
  return <span class="kf-subtle">{board.notRead}</span>;
}

interface ColumnMenuProps extends BoardProps {
  shown: BoardShown;
  systemUser: SystemUserStanding;
  at: number;
  onClose(): void;
}

/** What can be done with one system access's column: choosing all that are shown, sorting, and looking at some only. */
export function ColumnMenu(props: ColumnMenuProps) {
  const { words, shown, systemUser, at, onColumn, onUnchooseColumn, onQuery, onClose } = props;
  const { menu, spoken, actions } = words.board;
  const { id, title } = systemUser;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [id]);
  const counts = shown.columns[at] ?? { add: 0, remove: 0 };
  const { sort, at: only } = shown.query;
  const isSorted = sort !== 'name' && sort.systemUserId === id;
  const button = (action: string, label: string, onClick: () => void, more: object = {}) => (
    <button
      key={`${action} ${label}`}
      type="button"
      class="ds-button"
      data-variant="tertiary"
      data-size="sm"
      data-action={action}
      onClick={() => {
        onClick();
        onClose();
      }}
      {...more}
    >
      {label}
    </button>
  );
  const isRead = systemUser.status === 'read';
  const chooses = choiceActions.filter((one) => shown.choosing === one && counts[one] > 0);
  return (
    <section
      class="kf-menu"
      aria-label={menu.label(title)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <strong>{title}</strong>
      {chooses.map((one) =>
        button(`column-${one}`, menu.choose[one](counts[one]), () => onColumn(id, one), { ref: first }),
      )}
      {shown.chosen.has(id) && button('column-clear', menu.unchoose, () => onUnchooseColumn(id))}
      {button(
        'sort',
        isSorted ? menu.unsort : menu.sort,
        () => onQuery({ sort: isSorted ? 'name' : { systemUserId: id } }),
        chooses.length === 0 ? { ref: first } : {},
      )}
      {only && button('everyone', menu.everyone, () => onQuery({ at: undefined }))}
      {isRead &&
        cellStates
          .filter((state) => state !== 'not-read')
          .map((state) =>
            button(`only-${state}`, menu.onlyState(spoken[state]), () =>
              onQuery({ at: { systemUserId: id, state } }),
            ),
          )}
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        data-size="sm"
        data-action="close-menu"
        onClick={onClose}
      >
        {actions.close}
      </button>
    </section>
  );
}
