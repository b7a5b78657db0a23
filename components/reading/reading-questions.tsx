import { useRef } from 'preact/hooks';
import { type Crosses, crossedRows, type Handling, handlings } from '../../utils/domain/lists/list';
import { columnLetter } from '../../utils/i18n/figures';
import { AnswerButton } from '../ui/answer-button';
import { QuestionBox } from '../ui/question-box';
import { SelectField } from '../ui/select-field';
import type { ReadingProps } from './reading-choices';

/** What only the user can know about the list. Nothing starts until it is answered. */
export function ReadingQuestions(props: ReadingProps) {
  const { texts, understanding, choices, onChoice } = props;
  const { source, inactiveRows, crosses } = understanding;
  const words = texts.panel.understanding;
  const hiddenRows = source.format === 'xlsx' ? source.hiddenRows : undefined;
  const ask = (name: 'hiddenRows' | 'inactiveRows', question: string, given: Handling | undefined) => {
    const answer = choices[name] ?? given;
    return (
      <QuestionBox name={name} question={question} note={answer ? undefined : words.untilAnswered}>
        {handlings.map((handling) => (
          <AnswerButton
            key={handling}
            data-choice={name}
            value={handling}
            label={words.answer[handling]}
            given={answer === handling}
            onAnswer={(event) => onChoice({ [name]: handling }, event)}
          />
        ))}
      </QuestionBox>
    );
  };
  return (
    <>
      <ColumnQuestion {...props} />
      {hiddenRows && ask('hiddenRows', words.hiddenRows(hiddenRows.count), hiddenRows.answer)}
      {crosses && <CrossesQuestion {...props} crosses={crosses} />}
      {inactiveRows && ask('inactiveRows', words.inactiveRows(inactiveRows), inactiveRows.answer)}
    </>
  );
}

/** Whom the list is about, where only some rows have a cross. */
function CrossesQuestion({ texts, choices, onChoice, crosses }: ReadingProps & { crosses: Crosses }) {
  const words = texts.panel.purpose;
  const { index, heading, crossed, rows } = crosses;
  const answer = choices.crossedRows ?? crosses.answer;
  const question = words.crosses({ crossed, rows, ...(heading && { heading }), letter: columnLetter(index) });
  return (
    <QuestionBox name="crossedRows" question={question}>
      {crossedRows.map((one) => (
        <AnswerButton
          key={one}
          data-choice="crossedRows"
          value={one}
          label={one === 'only' ? words.onlyCrossed(crossed) : words.allRows(rows)}
          given={answer === one}
          onAnswer={(event) => onChoice({ crossedRows: one }, event)}
        />
      ))}
    </QuestionBox>
  );
}

/** Stands on once it has been asked, so that an answer can be seen and changed where it was given. */
function ColumnQuestion({ texts, understanding, choices, onChoice }: ReadingProps) {
  const asked = useRef(false);
  asked.current ||= understanding.askColumn;
  const words = texts.panel.understanding;
  const { numberColumns } = understanding;
  const chosen = choices.numberColumn ?? understanding.numberColumn;
  const column = numberColumns.find(({ index }) => index === chosen);
  if (!asked.current || !column || numberColumns.length < 2) return null;
  return (
    <QuestionBox name="numberColumn" question={words.whichColumn(column)}>
      <AnswerButton
        value={column.index}
        label={words.yes}
        given={choices.numberColumn !== undefined}
        onAnswer={(event) => onChoice({ numberColumn: column.index }, event)}
      />
      <SelectField
        label={words.otherColumn}
        value={column.index}
        options={numberColumns.map((one) => ({ value: one.index, label: words.columnOption(one) }))}
        onPick={(numberColumn, event) => onChoice({ numberColumn }, event)}
        data-input="number-column"
      />
    </QuestionBox>
  );
}
