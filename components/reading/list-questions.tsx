import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { crossedRows, type Handling, handlings } from '../../utils/domain/lists/list';
import { columnLetter } from '../../utils/i18n/figures';
import { AnswerButton } from '../ui/answer-button';
import { SelectField } from '../ui/select-field';
import type { ReadingProps } from './reading-choices';

/** What only the user can know about the list. */
export interface ListQuestion {
  /** What it is about. */
  name: 'numberColumn' | 'crossedRows' | 'hiddenRows' | 'inactiveRows';
  question: string;
  isOpen: boolean;
  answers: ComponentChildren;
  /** What holds until it is answered. */
  until?: string;
}

/** What there is to ask about a list, and what has been answered: which numbers it is about, then which rows. */
export function useListQuestions(props: ReadingProps): ListQuestion[] {
  const asked = useRef(false);
  const { understanding } = props;
  // Stands on once it has been asked, so that an answer can be seen and changed where it was given.
  asked.current ||= understanding.askColumn;
  const { source, inactiveRows } = understanding;
  const hiddenRows = source.format === 'xlsx' ? source.hiddenRows : undefined;
  const words = props.texts.list.understanding;
  return [
    asked.current && columnQuestion(props),
    crossesQuestion(props),
    hiddenRows && rowsQuestion(props, 'hiddenRows', words.hiddenRows(hiddenRows.count), hiddenRows.answer),
    inactiveRows &&
      rowsQuestion(props, 'inactiveRows', words.inactiveRows(inactiveRows), inactiveRows.answer),
  ].filter((one) => typeof one === 'object');
}

/** Whether some rows are to be taken. */
function rowsQuestion(
  { texts, choices, onChoice }: ReadingProps,
  name: 'hiddenRows' | 'inactiveRows',
  question: string,
  given: Handling | undefined,
): ListQuestion {
  const words = texts.list.understanding;
  const answer = choices[name] ?? given;
  return {
    name,
    question,
    isOpen: answer === undefined,
    until: words.untilAnswered,
    answers: handlings.map((handling) => (
      <AnswerButton
        key={handling}
        data-choice={name}
        value={handling}
        label={words.answer[handling]}
        given={answer === handling}
        onAnswer={(event) => onChoice({ [name]: handling }, event)}
      />
    )),
  };
}

/** Whom the list is about, where only some rows have a cross. */
function crossesQuestion({
  texts,
  understanding: { crosses },
  choices,
  onChoice,
}: ReadingProps): ListQuestion | undefined {
  if (!crosses) return undefined;
  const words = texts.list.purpose;
  const { index, heading, crossed, rows } = crosses;
  const answer = choices.crossedRows ?? crosses.answer;
  return {
    name: 'crossedRows',
    question: words.crosses({ crossed, rows, ...(heading && { heading }), letter: columnLetter(index) }),
    isOpen: answer === undefined,
    answers: crossedRows.map((one) => (
      <AnswerButton
        key={one}
        data-choice="crossedRows"
        value={one}
        label={one === 'only' ? words.onlyCrossed(crossed) : words.allRows(rows)}
        given={answer === one}
        onAnswer={(event) => onChoice({ crossedRows: one }, event)}
      />
    )),
  };
}

/** Which of several columns has the clients' numbers. */
function columnQuestion({ texts, understanding, choices, onChoice }: ReadingProps): ListQuestion | undefined {
  const words = texts.list.understanding;
  const { numberColumns } = understanding;
  const chosen = choices.numberColumn ?? understanding.numberColumn;
  const column = numberColumns.find(({ index }) => index === chosen);
  if (!column || numberColumns.length < 2) return undefined;
  const isOpen = choices.numberColumn === undefined;
  return {
    name: 'numberColumn',
    question: words.whichColumn(column),
    isOpen,
    answers: (
      <>
        <AnswerButton
          value={column.index}
          label={words.yes}
          given={!isOpen}
          onAnswer={(event) => onChoice({ numberColumn: column.index }, event)}
        />
        <SelectField
          label={words.otherColumn}
          value={column.index}
          options={numberColumns.map((one) => ({ value: one.index, label: words.columnOption(one) }))}
          onPick={(numberColumn, event) => onChoice({ numberColumn }, event)}
          data-input="number-column"
        />
      </>
    ),
  };
}
