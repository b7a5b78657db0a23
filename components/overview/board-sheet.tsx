import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  overviewCount,
  overviewFilters,
  type SystemUserStanding,
} from '../../utils/domain/board/overview-summary';
import { displayName } from '../../utils/domain/display-name';
import { type OrgNumber, typedOrgNumber } from '../../utils/domain/numbers/nine-digits';
import { focusTarget } from '../shell/phase-focus';
import type { BoardProps, BoardShown, Choosing } from '../state/board-state';
import { saysList } from '../state/says-list';
import { ActionButton } from '../ui/action-button';
import { NoteAlert } from '../ui/note-alert';
import { SelectField } from '../ui/select-field';
import { BoardBar } from './board-bar';
import { BoardFiles } from './board-files';
import { BoardTable } from './board-table';
import { ClientDetails } from './client-details';
import { listLater } from './list-later';
import { ListWays } from './list-ways';

/** All clients by all system accesses: whom one looks for, what one wants to do, and the table. */
export function BoardSheet(props: BoardProps & { shown: BoardShown; draft: RefObject<string> }) {
  const { texts, words, shown, onAction } = props;
  const { board, reading } = words;
  const { summary, progress, rows } = shown;
  const unread = summary.systemUsers.filter(({ status }) => status === 'not-read' || status === 'doubtful');
  const found = useRef({ rows, turn: 0 });
  if (found.current.rows !== rows) found.current = { rows, turn: found.current.turn + 1 };
  return (
    <div class="kf-stack">
      <div class="kf-plan-head">
        <h4 class="ds-heading" data-size="2xs" {...focusTarget}>
          {words.heading(summary.systemUsers.length)}
        </h4>
        <p class="ds-paragraph kf-subtle" data-size="sm" role="status" aria-busy={progress !== undefined}>
          {progress ? reading.progress(progress.read, progress.of) : words.readAt(new Date(summary.readAt))}
        </p>
        {progress ? (
          <ActionButton action="cancel" variant="tertiary" label={words.actions.cancel} onAction={onAction} />
        ) : (
          <ActionButton
            action="read-again"
            variant="tertiary"
            label={board.actions.readAgain}
            onAction={onAction}
          />
        )}
      </div>
      {unread.length > 0 && <Unread {...props} unread={unread} />}
      <div class="kf-choices">
        <Search {...props} />
        <Filters {...props} />
      </div>
      {!summary.list && <ListWays {...props} />}
      {summary.list && saysList(texts) && <listLater.View {...props} texts={texts} list={summary.list} />}
      <ChoosingChoice {...props} />
      <p role="status" class="kf-subtle" data-count="found">
        {rows.total > 0 ? words.found(rows.total) : nobodyFound(props)}
      </p>
      {rows.total === 0 && <Stranger {...props} />}
      {rows.total > 0 && (
        // What was found begins at its top.
        <>
          <BoardTable key={found.current.turn} {...props} />
          <p class="ds-paragraph kf-subtle" data-size="sm" data-dash>
            {board.dash}
          </p>
        </>
      )}
      {shown.card && <ClientDetails {...props} card={shown.card} />}
      <BoardBar {...props} />
      <BoardFiles {...props} />
    </div>
  );
}

/** Which system accesses nothing is said of, and why; each can be read again alone. */
function Unread({
  texts,
  words,
  shown,
  unread,
  onTryAgain,
}: SheetProps & { unread: readonly SystemUserStanding[] }) {
  const { summary, again } = shown;
  const { reading, actions } = words.board;
  const why = (one: SystemUserStanding) => {
    if (one.status === 'doubtful') return words.doubt[one.why];
    if (one.status !== 'not-read') return '';
    const context = { owner: displayName(summary.owner.name), systemUser: one.title };
    return texts.outcome.failure(one.failure, context);
  };
  return (
    <div class="kf-stack">
      <NoteAlert
        color="warning"
        data-warning="incomplete"
        text={words.incomplete(unread.length, summary.systemUsers.length)}
      />
      <ul class="kf-list">
        {unread.map((one) => {
          const isOnItsWay = again.has(one.id);
          const label = isOnItsWay ? reading : actions.tryAgain;
          return (
            <li key={one.id} data-unread={one.id}>
              {one.title}: {why(one)}{' '}
              <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                data-size="sm"
                data-action="try-again"
                aria-label={`${one.title}: ${label}`}
                aria-disabled={isOnItsWay || undefined}
                onClick={() => isOnItsWay || onTryAgain(one.id)}
              >
                {label}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type SheetProps = BoardProps & { shown: BoardShown };

/** A whole number that is looked for among all of them. */
function soughtNumber({ query, progress }: BoardShown): OrgNumber | undefined {
  const looksEverywhere = query.filter === 'everyone' && !query.at && !progress;
  return looksEverywhere ? typedOrgNumber(query.search) : undefined;
}

/** A whole number that is nobody's is answered, and not only not found. */
function nobodyFound({ words, shown }: SheetProps): string {
  const number = soughtNumber(shown);
  return number ? words.board.stranger(number) : words.board.nobodyFound;
}

/** Whose that number is, when somebody asks. */
function Stranger({ texts, shown, onAction }: SheetProps) {
  const number = soughtNumber(shown);
  if (!number) return null;
  const { stranger } = shown;
  const found = stranger?.orgNumber === number ? stranger.found : undefined;
  if (!found || found === 'on its way') {
    return (
      <div class="kf-actions" aria-busy={found !== undefined}>
        <ActionButton
          action="look-up"
          label={texts.panel.todos.lookUp({ now: 1, all: 1 })}
          disabled={found !== undefined}
          onAction={onAction}
        />
      </div>
    );
  }
  const isNamed = found.facts.some(({ kind }) => kind === 'registered');
  return (
    <p class="ds-paragraph" role="status" data-stranger={number}>
      {[found.name && !isNamed && `${displayName(found.name)}.`, ...found.facts.map(texts.outcome.warning)]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}

function Search({ words, shown, onSearch }: SheetProps) {
  const [typed, type] = useState(shown.query.search);
  return (
    <label class="kf-select">
      <span class="ds-label">{words.board.search}</span>
      <input
        type="search"
        class="ds-input"
        data-input="search"
        maxLength={200}
        value={typed}
        onInput={({ currentTarget }) => {
          type(currentTarget.value);
          onSearch(currentTarget.value);
        }}
      />
    </label>
  );
}

function Filters({ words, shown: { summary, query }, onQuery }: SheetProps) {
  const { board } = words;
  // Private persons are rows of the board too.
  const counted = (filter: (typeof overviewFilters)[number]) =>
    overviewCount(filter, summary) + (filter === 'everyone' ? summary.privatePersons : 0);
  const at = query.at && summary.systemUsers.find(({ id }) => id === query.at?.systemUserId);
  const options = [...overviewFilters]
    .toSorted((a, b) => Number(b === 'everyone') - Number(a === 'everyone'))
    .filter((filter) => counted(filter) > 0 || filter === 'everyone' || filter === query.filter)
    .map((filter) => ({ value: filter, label: `${words.filter[filter]} (${counted(filter)})` }));
  return (
    <>
      <SelectField
        label={board.show}
        value={query.filter}
        options={options}
        onPick={(filter) => onQuery({ filter })}
        data-input="filter"
      />
      {at && query.at && (
        <button
          type="button"
          class="ds-chip ds-button"
          data-variant="secondary"
          data-action="everyone"
          onClick={() => onQuery({ at: undefined })}
        >
          {board.only(board.spoken[query.at.state], at.title)} ✕
        </button>
      )}
    </>
  );
}

const choosings: readonly Choosing[] = ['look', 'add', 'remove'];

function ChoosingChoice({ words, shown, onChoosing }: SheetProps) {
  const { question, option } = words.board.purpose;
  return (
    <fieldset class="kf-filters" data-question="choosing">
      <legend class="ds-label">{question}</legend>
      {choosings.map((one) => (
        <label key={one} class="ds-chip">
          <input
            type="radio"
            name="kf-choosing"
            class="ds-input"
            value={one}
            data-choosing={one}
            checked={one === shown.choosing}
            onChange={() => onChoosing(one)}
          />
          {option[one]}
        </label>
      ))}
    </fieldset>
  );
}
