import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { displayName } from '../../utils/domain/display-name';
import type { RowChoice, RowOrder, RowsWanted } from '../../utils/domain/lists/rows-wanted';
import { isInList, type Todo } from '../../utils/domain/lists/todo';
import type { PlanRow, PlanSummary, Unticked } from '../../utils/domain/plan';
import { type JobRowView, rowWorkOf } from '../../utils/domain/runs/job';
import { type VerdictGroup, verdictGroups } from '../../utils/domain/verdict';
import { columnLetter } from '../../utils/i18n/figures';
import type { Language } from '../../utils/i18n/language';
import type { Texts } from '../../utils/i18n/texts';
import { LetterLinks } from '../letters/letter-links';
import type { RowLetters } from '../letters/row-letters';
import { WhatToDo } from '../letters/what-to-do';
import type { RunWords } from '../run/run-words';
import type { PlanRows, RowSource } from '../state/paged-rows';
import { ClientRow } from './client-row';
import { atPlaces, useFoundRows } from './found-rows';
import { type Column, PagedTable } from './paged-table';
import { type FilterChoice, RowFilters, type ShownRows } from './row-filters';
import { groupCount, rangeOf, startingWith } from './row-range';
import { RowSearch } from './row-search';
import type { RowRoom } from './row-window';

interface RowsSectionProps {
  texts: Texts;
  summary: PlanSummary;
  rows: PlanRows;
  /** Given when there is a run: its outcomes go before the plan's verdicts. */
  run?:
    | {
        words: RunWords;
        outcomeOf(line: number): JobRowView | undefined;
        isOver: boolean;
        troubled?: RowSource<PlanRow>;
        asAnother?: RowSource<PlanRow>;
      }
    | undefined;
  letters?: RowLetters;
  /** Clients that are to stay as they are after all. */
  unticked?: Unticked | undefined;
  /** Which rows are shown, where that is chosen outside too. */
  choice?: [ShownRows, (shown: ShownRows) => void];
  /** Where several stand on one page: what tells their filters apart. */
  name?: string;
  room?: RowRoom;
  children?: ComponentChildren;
}

/** Every row of the list with what becomes of it, and a choice of which to see. */
export function RowsSection({
  texts,
  summary,
  rows,
  run,
  letters,
  unticked,
  name,
  room = {},
  children,
  ...given
}: RowsSectionProps) {
  const own = useState<ShownRows>('all');
  const [chosen, choose] = given.choice ?? own;
  const [letterLanguage, chooseLanguage] = useState<Language>(texts.language);
  const { planId } = summary;
  const letter = { planId, language: letterLanguage };
  const choices = choicesOf({ texts, summary, run });
  // A choice whose rows are gone (the last failed row was retried) is no choice any more.
  const shown = choices.some(({ filter }) => filter === chosen) ? chosen : 'all';
  const picked = pickedOut(shown, run);
  const inOrder = useMemo(
    () => (run ? startingWith(rows, rangeOf('add', summary.counts)) : rows),
    [rows, run === undefined, summary.counts],
  );
  const stretch = rangeOf(isPicking(shown) ? 'all' : shown, summary.counts);
  const [search, look] = useState('');
  const [sort, order] = useState<RowsWanted['sort']>();
  const only = isPicking(shown) ? choiceOf(shown, run) : undefined;
  const places = useFoundRows(rows, { search, only, sort });
  const found = useMemo(() => {
    const isIn = (place: number) => place >= stretch.from && place < stretch.from + stretch.count;
    return places && atPlaces(rows, only ? places : places.filter(isIn));
  }, [places, rows, only, stretch.from, stretch.count]);
  const source = found ?? picked ?? (shown === 'all' ? inOrder : rows);
  const whole = picked ? picked.total : stretch.count;
  const range = found || picked ? { from: 0, count: (found ?? picked)?.total ?? 0 } : stretch;
  const sorting = (by: RowOrder): Column['sort'] =>
    rows.find && {
      direction: sort?.by === by ? (sort.descending ? 'descending' : 'ascending') : undefined,
      onSort: () => order(nextOrder(sort, by)),
    };
  const context = {
    owner: displayName(summary.owner.name),
    systemUser: summary.systemUser.title,
    numberColumn: columnLetter(summary.understanding.numberColumn),
  };
  const words = texts.panel.rows;
  const todos = letters ? todosFor(shown, summary, run !== undefined) : [];
  return (
    <div class="kf-stack">
      {letters && todos.length > 0 && (
        <WhatToDo
          {...letters}
          texts={texts}
          summary={summary}
          todos={todos}
          language={letterLanguage}
          onLanguage={chooseLanguage}
          // Of a run that has ended the button that helps is beside its result.
          onFile={shown === 'troubled' ? undefined : () => letters.onLetter(letter)}
        />
      )}
      <div class="kf-find-rows">
        {rows.find && <RowSearch data-input="search" label={words.search} search={search} onSearch={look} />}
        <RowFilters name={name} texts={texts} choices={choices} chosen={shown} onChoose={choose} />
        <p class="ds-paragraph kf-subtle" data-size="sm" role="status">
          {found && words.shown(range.count, whole)}
        </p>
      </div>
      {/* The same numbers once more, for whoever automates. */}
      {children && <div hidden>{children}</div>}
      <PagedTable
        key={`${shown} ${sort?.by} ${sort?.descending}`}
        cards
        caption={words.caption(range.count)}
        loading={words.loading}
        columns={[
          { name: words.line, width: 'line', sort: sorting('line') },
          { name: words.orgNumber, width: 'number', sort: sorting('number') },
          { name: words.client, width: 'client', sort: sorting('client') },
          { name: words.status, width: 'status', sort: sorting('status') },
          { name: words.explanation, width: 'rest' },
        ]}
        source={source}
        range={range}
        room={room}
        row={(row, place) => {
          const outcome = run?.outcomeOf(row.line);
          return (
            <ClientRow
              key={row.line}
              {...place}
              texts={texts}
              row={row}
              outcome={outcome}
              stays={row.clientId !== undefined && (unticked?.has(row.clientId) ?? false)}
              links={
                letters &&
                row.cause &&
                !outcome && (
                  <LetterLinks
                    texts={texts}
                    name={row.name ? displayName(row.name) : row.shown}
                    clientId={row.clientId}
                    cause={row.cause}
                    requestUrlOf={letters.requestUrlOf}
                    onCopy={() => letters.onLetter({ ...letter, line: row.line })}
                  />
                )
              }
              stateOf={run?.words.stateOf ?? (({ state }) => texts.outcome.state[state])}
              noteOn={run?.words.noteOn}
              context={
                run && outcome ? { ...context, action: rowWorkOf(run.words.action, outcome) } : context
              }
            />
          );
        }}
      />
    </div>
  );
}

/** Up, then down, then as they came. */
function nextOrder(now: RowsWanted['sort'], by: RowOrder): RowsWanted['sort'] {
  if (now?.by !== by) return { by, descending: false };
  return now.descending ? undefined : { by, descending: true };
}

/** What must be done about the list, whatever is shown of it; beside a run only about the rows that are chosen. */
function todosFor(shown: ShownRows, { todos = [] }: PlanSummary, isRun: boolean): readonly Todo[] {
  if (!isRun) return todos;
  switch (shown) {
    case 'troubled':
      return todos;
    case 'client-or-you':
      return todos.filter((todo) => !isInList(todo));
    case 'fix-in-file':
      return todos.filter(isInList);
    default:
      return [];
  }
}

const choiceOf = (shown: 'troubled' | 'as-another', run: RowsSectionProps['run']): RowChoice =>
  shown === 'troubled' && run?.isOver ? 'follow-up' : shown;

const isPicking = (shown: ShownRows): shown is 'troubled' | 'as-another' =>
  shown === 'troubled' || shown === 'as-another';

/** Rows of a run that are told by their lines, not by their verdict. */
function pickedOut(shown: ShownRows, run: RowsSectionProps['run']): RowSource<PlanRow> | undefined {
  if (shown === 'troubled') return run?.troubled;
  return shown === 'as-another' ? run?.asAnother : undefined;
}

function choicesOf({ texts, summary, run }: Pick<RowsSectionProps, 'texts' | 'summary' | 'run'>) {
  const words = texts.panel.rows;
  const { rowCount, counts } = summary;
  // Those that need somebody may stand beside them.
  const isRunAlone = run !== undefined && groupCount('add', counts) === rowCount;
  const choices: FilterChoice[] = [
    { filter: 'all', label: isRunAlone ? words.inRun : words.all, count: rowCount },
  ];
  const troubled = run?.troubled?.total ?? 0;
  if (troubled > 0) choices.push({ filter: 'troubled', label: words.troubled, count: troubled });
  const asAnother = run?.asAnother?.total ?? 0;
  if (asAnother > 0) {
    choices.push({ filter: 'as-another', label: texts.outcome.asAnother.short, count: asAnother });
  }
  for (const group of Object.keys(verdictGroups) as VerdictGroup[]) {
    const count = groupCount(group, counts);
    if (count === 0 || (isRunAlone && group === 'add')) continue;
    const label = run && group === 'add' ? words.inRun : words.group[group];
    choices.push({ filter: group, label, count });
  }
  return choices;
}
