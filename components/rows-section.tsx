import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { displayName } from '../utils/domain/display-name';
import { type JobRowView, rowWorkOf } from '../utils/domain/job';
import type { PlanRow, PlanSummary } from '../utils/domain/plan';
import { type VerdictGroup, verdictGroups } from '../utils/domain/verdict';
import { columnLetter } from '../utils/i18n/figures';
import type { Language } from '../utils/i18n/language';
import type { Texts } from '../utils/i18n/texts';
import { ClientRow } from './client-row';
import { LetterLinks } from './letter-links';
import { LettersOffer, type RowLetters } from './letters-offer';
import { PagedTable } from './paged-table';
import type { PlanRows, RowSource } from './panel-state';
import { type FilterChoice, RowFilters, type ShownRows } from './row-filters';
import { groupCount, rangeOf, startingWith } from './row-range';
import type { RunWords } from './run-words';

interface RowsSectionProps {
  texts: Texts;
  summary: PlanSummary;
  rows: PlanRows;
  /** Given when there is a run: its outcomes go before the plan's verdicts. */
  run?: {
    words: RunWords;
    outcomeOf(line: number): JobRowView | undefined;
    troubled?: RowSource<PlanRow>;
    asAnother?: RowSource<PlanRow>;
  };
  letters?: RowLetters;
  /** Which rows are shown, where that is chosen outside too. */
  choice?: [ShownRows, (shown: ShownRows) => void];
  /** Where several stand on one page: what tells their filters apart. */
  name?: string;
  children?: ComponentChildren;
}

/** Every row of the list with what becomes of it, and a choice of which to see. */
export function RowsSection({
  texts,
  summary,
  rows,
  run,
  letters,
  name,
  children,
  ...given
}: RowsSectionProps) {
  const own = useState<ShownRows>('all');
  const [chosen, choose] = given.choice ?? own;
  const [letterLanguage, chooseLanguage] = useState<Language>(texts.language);
  const { planId } = summary;
  const order = { planId, language: letterLanguage };
  const choices = choicesOf({ texts, summary, run });
  // A choice whose rows are gone (the last failed row was retried) is no choice any more.
  const shown = choices.some(({ filter }) => filter === chosen) ? chosen : 'all';
  const picked = pickedOut(shown, run);
  const inOrder = useMemo(
    () => (run ? startingWith(rows, rangeOf('add', summary.counts)) : rows),
    [rows, run === undefined, summary.counts],
  );
  const source = picked ?? (shown === 'all' ? inOrder : rows);
  const range = picked
    ? { from: 0, count: picked.total }
    : rangeOf(isPicking(shown) ? 'all' : shown, summary.counts);
  const context = {
    owner: displayName(summary.owner.name),
    systemUser: summary.systemUser.title,
    numberColumn: columnLetter(summary.understanding.numberColumn),
  };
  const words = texts.panel.rows;
  const waiting = summary.counts['missing-packages'] + summary.counts['no-relationship'];
  return (
    <div class="kf-stack">
      <RowFilters name={name} texts={texts} choices={choices} chosen={shown} onChoose={choose} />
      {children}
      {letters && shown === 'client-or-you' && waiting > 0 && (
        <LettersOffer
          texts={texts}
          clients={waiting}
          language={letterLanguage}
          again={letters.again}
          onLanguage={chooseLanguage}
          onFile={() => letters.onLetter(order)}
        />
      )}
      <PagedTable
        key={shown}
        caption={words.caption(range.count)}
        loading={words.loading}
        columns={[
          { name: words.line, width: 'line' },
          { name: words.orgNumber, width: 'number' },
          { name: words.client, width: 'client' },
          { name: words.status, width: 'status' },
          { name: words.explanation, width: 'rest' },
        ]}
        source={source}
        range={range}
        row={(row, place) => {
          const outcome = run?.outcomeOf(row.line);
          return (
            <ClientRow
              key={row.line}
              {...place}
              texts={texts}
              row={row}
              outcome={outcome}
              links={
                letters &&
                row.cause &&
                !outcome && (
                  <LetterLinks
                    texts={texts}
                    row={row}
                    requestUrlOf={letters.requestUrlOf}
                    onCopy={() => letters.onLetter({ ...order, line: row.line })}
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

const isPicking = (shown: ShownRows): shown is 'troubled' | 'as-another' =>
  shown === 'troubled' || shown === 'as-another';

/** Rows of a run that are told by their lines, not by their verdict. */
function pickedOut(shown: ShownRows, run: RowsSectionProps['run']): RowSource<PlanRow> | undefined {
  if (shown === 'troubled') return run?.troubled;
  return shown === 'as-another' ? run?.asAnother : undefined;
}

function choicesOf({ texts, summary, run }: Pick<RowsSectionProps, 'texts' | 'summary' | 'run'>) {
  const words = texts.panel.rows;
  const choices: FilterChoice[] = [{ filter: 'all', label: words.all, count: summary.rowCount }];
  const troubled = run?.troubled?.total ?? 0;
  if (troubled > 0) choices.push({ filter: 'troubled', label: words.troubled, count: troubled });
  const asAnother = run?.asAnother?.total ?? 0;
  if (asAnother > 0) {
    choices.push({ filter: 'as-another', label: texts.outcome.asAnother.short, count: asAnother });
  }
  for (const group of Object.keys(verdictGroups) as VerdictGroup[]) {
    const count = groupCount(group, summary.counts);
    if (count === 0) continue;
    const label = run && group === 'add' ? words.inRun : words.group[group];
    choices.push({ filter: group, label, count });
  }
  return choices;
}
