import { type BoardPurpose, boardPurposes } from '../../utils/domain/board/board';
import type { OverviewSummary } from '../../utils/domain/board/overview-summary';
import { columnLetter } from '../../utils/i18n/figures';
import type { TextsOfList } from '../../utils/i18n/texts';
import { ReadingQuestions } from '../reading/reading-questions';
import { UnderstandingDetails } from '../reading/understanding-details';
import type { BoardProps, BoardShown, ListShown } from '../state/board-state';
import { ActionButton } from '../ui/action-button';
import { NoteAlert } from '../ui/note-alert';
import { SelectField } from '../ui/select-field';

type ListBoxProps = BoardProps & {
  texts: TextsOfList;
  shown: BoardShown;
  list: NonNullable<OverviewSummary['list']>;
};

/** The list that the board stands beside: what is to happen to those on it, where, and what that comes to. */
export function ListBox(props: ListBoxProps) {
  const { texts, words, shown, list, onAction } = props;
  const { board } = words;
  const order: ListShown = shown.list ?? { choices: {}, to: { by: 'same', systemUserIds: [] } };
  const { understanding } = list;
  const reading = { texts, understanding, choices: order.choices, onChoice: props.onListReading };
  return (
    <section
      class="kf-card"
      data-list-box
      aria-busy={order.busy ?? false}
      aria-label={list.fileName || board.actions.compare}
    >
      <div class="kf-plan-head">
        <p class="ds-paragraph">
          <strong>{board.list.heading(list)}</strong>
        </p>
        <ActionButton
          action="without-list"
          variant="tertiary"
          label={board.actions.withoutList}
          onAction={onAction}
        />
      </div>
      <p class="ds-paragraph">{texts.list.understanding.read(list)}</p>
      <UnderstandingDetails {...reading} />
      <ReadingQuestions {...reading} />
      {list.asksWho ? (
        <p class="ds-paragraph">{texts.list.purpose.whoFirst}</p>
      ) : (
        <ListPurpose {...props} order={order} />
      )}
    </section>
  );
}

/** What is to happen to those on the list, once it is known whom it is about. */
function ListPurpose(props: ListBoxProps & { order: ListShown }) {
  const { texts, words, shown, list, order, onListOrder, onListChoices } = props;
  const { board } = words;
  const { asked, purpose, to } = order;
  const { marks } = list;
  const offered = boardPurposes.filter((one) => one !== 'as-marked' || marks);
  const titleOf = (id: string) => shown.summary.systemUsers.find((one) => one.id === id)?.title ?? '';
  const total = sumOf(asked);
  return (
    <>
      <fieldset class="kf-filters">
        <legend class="ds-label">{board.list.question}</legend>
        {offered.map((one) => (
          <label key={one} class="ds-chip">
            <input
              type="radio"
              name="kf-list-purpose"
              class="ds-input"
              value={one}
              data-purpose={one}
              checked={one === purpose}
              onChange={() => onListOrder({ purpose: one as BoardPurpose })}
            />
            {one === 'as-marked' && marks
              ? texts.list.purpose.asMarked({
                  ...(marks.heading && { heading: marks.heading }),
                  ...(marks.letters && { letters: true }),
                  letter: columnLetter(marks.index),
                })
              : board.list.option[one]}
          </label>
        ))}
      </fieldset>
      {purpose && <Where {...props} order={order} />}
      {asked?.unresolved.map(({ value, rows, candidates }) => (
        <div key={value} data-unresolved={value}>
          <p class="ds-paragraph">
            {words.several.unresolved[candidates.length > 0 ? 'several' : 'none'](value, rows)}
          </p>
          <SelectField
            label={words.several.columns.systemUser}
            value=""
            options={[
              { value: '', label: words.several.leave },
              ...shown.summary.systemUsers
                .filter(({ id }) => candidates.length === 0 || candidates.includes(id))
                .map(({ id, title, vendor }) => ({
                  value: id,
                  label: vendor ? `${title} – ${vendor}` : title,
                })),
            ]}
            onPick={(systemUserId) => {
              if (systemUserId === '' || to.by !== 'column') return;
              const answers = to.answers.filter((answer) => answer.value !== value);
              onListOrder({ to: { by: 'column', answers: [...answers, { value, systemUserId }] } });
            }}
            data-input="means"
          />
        </div>
      ))}
      <div class="kf-list-accesses">
        {asked?.accesses.map(({ systemUserId, refusals, ...one }) => (
          <div key={systemUserId} data-list-access={systemUserId}>
            <p class="ds-paragraph">
              <strong>{titleOf(systemUserId)}</strong>: {board.list.means(one)}
            </p>
            {refusals && (
              <NoteAlert
                color="warning"
                data-warning="match-refused"
                text={[
                  board.list.refused(titleOf(systemUserId)),
                  ...refusals.map(texts.list.purpose.refusal),
                ].join(' ')}
              />
            )}
          </div>
        ))}
      </div>
      {asked && (
        <div class="kf-actions">
          {total > 0 ? (
            <button
              type="button"
              class="ds-button"
              // Once there are choices, the button that goes on with them stands in their bar.
              data-variant={shown.chosen.size > 0 ? 'secondary' : 'primary'}
              data-action="list-choices"
              onClick={onListChoices}
            >
              {board.list.choose}
            </button>
          ) : (
            <p class="ds-paragraph">{board.list.nothing}</p>
          )}
        </div>
      )}
    </>
  );
}

const sumOf = (asked: ListShown['asked']): number =>
  (asked?.accesses ?? []).reduce((sum, { add, remove }) => sum + add + remove, 0);

/** Which system accesses the list is for: its own column says it, or those that are ticked. */
function Where({ words, shown, list, order, onListOrder }: ListBoxProps & { order: ListShown }) {
  const { board, several } = words;
  const { to } = order;
  const read = shown.summary.systemUsers.filter(({ status }) => status === 'read');
  const ticked = to.by === 'same' ? to.systemUserIds : [];
  const by = (one: 'column' | 'same') =>
    onListOrder({ to: one === 'column' ? { by: 'column', answers: [] } : { by: 'same', systemUserIds: [] } });
  return (
    <>
      {list.saysSystemUser && (
        <fieldset class="kf-filters">
          <legend class="ds-sr-only">{board.list.where}</legend>
          {(['column', 'same'] as const).map((one) => (
            <label key={one} class="ds-chip">
              <input
                type="radio"
                name="kf-list-by"
                class="ds-input"
                value={one}
                checked={one === to.by}
                onChange={() => by(one)}
              />
              {one === 'column' ? several.byColumn : several.same}
            </label>
          ))}
        </fieldset>
      )}
      {to.by === 'same' && (
        <fieldset class="kf-filters">
          <legend class="ds-label">{board.list.where}</legend>
          {read.map(({ id, title }) => (
            <label key={id} class="ds-chip">
              <input
                type="checkbox"
                class="ds-input"
                data-destination={id}
                checked={ticked.includes(id)}
                onChange={({ currentTarget }) => {
                  const others = ticked.filter((one) => one !== id);
                  const systemUserIds = currentTarget.checked ? [...others, id] : others;
                  onListOrder({ to: { by: 'same', systemUserIds } });
                }}
              />
              {title}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
