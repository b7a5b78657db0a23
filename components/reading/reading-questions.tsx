import { type ListQuestion, useListQuestions } from './list-questions';
import type { ReadingProps } from './reading-choices';

/** Something to know before the list and the plan are believed. */
export interface ListNote {
  /** What automation knows it by. */
  name: string;
  text: string;
  /** Something may be wrong, and the user is the one to see it. */
  isAlarm: boolean;
}

interface ReadingQuestionsProps extends ReadingProps {
  notes?: readonly ListNote[];
  /** Nothing is asked while something is being confirmed. */
  asks?: boolean;
}

/**
 * All that is open about a list, in one box: what may be wrong, what only the user knows, what is good to know.
 * Not read out at once: it stands where reading comes by.
 */
export function ReadingQuestions({ notes = [], asks = true, ...props }: ReadingQuestionsProps) {
  const questions = useListQuestions(props);
  const asked = asks ? questions : [];
  const alarms = notes.filter(({ isAlarm }) => isAlarm);
  if (notes.length + asked.length === 0) return null;
  const open = asked.filter(({ isOpen }) => isOpen).length;
  const several = alarms.length + asked.length > 1;
  return (
    <section
      class="ds-alert kf-alert kf-open"
      data-color={alarms.length + open > 0 ? 'warning' : 'info'}
      aria-labelledby={several ? 'kf-open' : undefined}
      data-open={open}
    >
      {several && (
        <h5 class="ds-heading" data-size="2xs" id="kf-open">
          {props.texts.list.understanding.open({ alarms: alarms.length, asked: asked.length, open })}
        </h5>
      )}
      {alarms.map(noted)}
      {asked.map((one) => (
        <Question key={one.name} {...one} />
      ))}
      {notes.filter(({ isAlarm }) => !isAlarm).map(noted)}
    </section>
  );
}

const noted = ({ name, text }: ListNote) => (
  <p key={name} class="ds-paragraph" data-warning={name}>
    {text}
  </p>
);

function Question({ name, question, isOpen, until, answers }: ListQuestion) {
  const id = `kf-ask-${name}`;
  return (
    <fieldset class="kf-question" aria-labelledby={id} data-question={name}>
      <p class="ds-paragraph" id={id}>
        {question} {isOpen && until && <span class="kf-subtle">{until}</span>}
      </p>
      <div class="kf-choices" data-color="neutral">
        {answers}
      </div>
    </fieldset>
  );
}
