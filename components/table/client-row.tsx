import type { ComponentChildren } from 'preact';
import { displayName } from '../../utils/domain/display-name';
import { formatOrgNumber } from '../../utils/domain/numbers/nine-digits';
import { type PlanRow, saidVerdict } from '../../utils/domain/plan';
import type { JobRowView, RowState } from '../../utils/domain/runs/job';
import { stillWarned } from '../../utils/domain/still-warned';
import { groupOf, type Verdict, type VerdictGroup } from '../../utils/domain/verdict';
import { asAnotherNote } from '../../utils/i18n/as-another-note';
import type { OutcomeContext } from '../../utils/i18n/outcome-texts';
import type { Texts } from '../../utils/i18n/texts';

/** Where a row stands in a table that may show only some of them. */
export interface RowPlace {
  index: number;
  /** From 1, header included; only in a table that leaves rows out. */
  ariaRowIndex?: number | undefined;
}

interface ClientRowProps extends RowPlace {
  texts: Texts;
  row: PlanRow;
  outcome: JobRowView | undefined;
  /** What the run calls the state of its row. */
  stateOf(row: JobRowView): string;
  noteOn?: ((row: JobRowView) => string | undefined) | undefined;
  /** The client is to stay as it is after all. */
  stays?: boolean;
  context: OutcomeContext;
  /** What can be done about it elsewhere. */
  links?: ComponentChildren;
}

type Color = 'neutral' | 'info' | 'success' | 'warning' | 'danger';
const groupColor: Record<VerdictGroup, Color> = {
  'fix-in-file': 'danger',
  'client-or-you': 'warning',
  add: 'info',
  remove: 'warning',
  there: 'neutral',
};
const stateColor: Record<RowState, Color> = {
  queued: 'neutral',
  sending: 'info',
  done: 'success',
  failed: 'danger',
  unknown: 'warning',
};

/** One row of the list: who, what becomes of it, why. */
export function ClientRow({
  texts,
  row,
  outcome,
  stateOf,
  noteOn,
  stays = false,
  context,
  links,
  index,
  ariaRowIndex,
}: ClientRowProps) {
  const said = outcome
    ? saidOfOutcome(texts, outcome, stateOf(outcome), noteOn?.(outcome), context)
    : stays
      ? { color: groupColor.there, status: texts.panel.rows.group.there, explanation: '' }
      : saidOfVerdict(texts, row);
  return (
    <tr
      data-index={index}
      aria-rowindex={ariaRowIndex}
      data-row={row.line}
      data-client={row.orgNumber ?? ''}
      data-outcome={outcome ? knownAs(outcome) : row.verdict}
    >
      <td class="kf-figures" data-cell-of="line">
        {!row.notOnList && (
          <>
            <span class="kf-card-label">{texts.panel.rows.line} </span>
            {row.line}
          </>
        )}
      </td>
      <td class="kf-figures" data-cell-of="number">
        {row.orgNumber ? formatOrgNumber(row.orgNumber) : row.shown}
      </td>
      <td data-cell-of="client">
        {row.name ? displayName(row.name) : <span class="kf-subtle">{texts.panel.rows.noName}</span>}
      </td>
      <td data-cell-of="status">
        <span class="ds-tag kf-status" data-color={said.color}>
          {said.status}
        </span>
        {outcome?.asAnother && (
          <span class="ds-tag kf-status" data-color="warning" data-as-another={outcome.asAnother}>
            {texts.outcome.asAnother.short}
          </span>
        )}
      </td>
      <td data-cell-of="explanation">
        {said.explanation && <span>{said.explanation}</span>}
        {outcome?.asAnother && <p class="kf-warning">{asAnotherNote(texts.outcome, outcome)}</p>}
        {stillWarned(row.warnings, outcome?.state).map((warning) => (
          <p key={warning.kind} class="kf-warning" data-warning={warning.kind}>
            {texts.outcome.warning(warning)}
          </p>
        ))}
        {row.textAt !== undefined && (
          <p class="kf-subtle" data-text={textState(row)}>
            {texts.panel.letters[textState(row)](new Date(row.textAt))}
          </p>
        )}
        {links}
      </td>
    </tr>
  );
}

const textState = ({ verdict }: PlanRow) =>
  verdict === 'add' || verdict === 'already-delegated' ? 'acted' : 'written';

const saidOfVerdict = (texts: Texts, row: PlanRow) => ({
  color: groupColor[groupOf(row.verdict)],
  status: texts.panel.rows.short[saidVerdict(row)] ?? texts.outcome.verdict[saidVerdict(row)],
  explanation: texts.outcome.reason(row),
});

/** What automation knows it by: the state of the row, or the verdict on one that was so before the run came to it. */
const knownAs = ({ state, already, action }: JobRowView): RowState | Verdict => {
  if (already === undefined) return state;
  return action === 'remove' ? 'not-delegated' : 'already-delegated';
};

const saidOfOutcome = (
  texts: Texts,
  outcome: JobRowView,
  state: string,
  note: string | undefined,
  context: OutcomeContext,
) => ({
  color: outcome.already === undefined ? stateColor[outcome.state] : 'neutral',
  status: texts.panel.rows.short[outcome.state] ?? state,
  explanation: outcome.keptFor
    ? texts.outcome.keptFor(outcome.keptFor)
    : outcome.failure
      ? texts.outcome.failure(outcome.failure, context)
      : [note, confirmedOf(texts, outcome)].filter(Boolean).join(' '),
});

/** Of one that was so before the run came to it, that it was is said already. */
const confirmedOf = ({ outcome }: Texts, { confirmedAt, already }: JobRowView): string =>
  confirmedAt === undefined || confirmedAt === already ? '' : outcome.confirmed(new Date(confirmedAt));
