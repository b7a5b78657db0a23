import { displayName } from '../../utils/domain/display-name';
import { clientsToWrite, type Todo } from '../../utils/domain/lists/todo';
import { mostLookUps } from '../../utils/domain/numbers/register-entry';
import type { PlanSummary } from '../../utils/domain/plan';
import { type Language, languages } from '../../utils/i18n/language';
import type { Texts } from '../../utils/i18n/texts';
import { ActionButton } from '../ui/action-button';
import { SelectField } from '../ui/select-field';
import type { RowLetters } from './row-letters';

interface WhatToDoProps extends Pick<RowLetters, 'again' | 'onLookUp'> {
  texts: Texts;
  summary: PlanSummary;
  todos: readonly Todo[];
  /** Of the texts to clients. */
  language: Language;
  onLanguage(language: Language): void;
  /** Absent where the texts are offered elsewhere on screen. */
  onFile?: (() => void) | undefined;
}

/** What must be done, once for all rows that need the same, and what helps: texts to clients, a look at Altinn. */
export function WhatToDo({ texts, summary, todos, language, onLanguage, onFile, ...look }: WhatToDoProps) {
  const { letters, todos: words } = texts.panel;
  const owner = displayName(summary.owner.name);
  const clients = clientsToWrite(todos);
  const { lookUps = 0 } = summary;
  return (
    <div class="kf-question" data-letters={clients > 0 ? '' : undefined} data-todos>
      <h5 class="ds-heading" data-size="2xs">
        {words.heading}
      </h5>
      <ul class="ds-list">
        {todos.map(({ about, rows }) => {
          const what = words.what(about, { owner });
          return (
            <li key={what} data-todo={about.kind}>
              <strong>{words.rows(rows)}:</strong> {what}
            </li>
          );
        })}
      </ul>
      {clients > 0 && <p class="ds-paragraph">{letters.explanation(clients)}</p>}
      <div class="kf-actions">
        {clients > 0 && (
          <>
            <SelectField
              label={letters.language}
              value={language}
              options={languages.map((value) => ({ value, label: letters.languages[value] }))}
              onPick={onLanguage}
              data-input="letter-language"
            />
            {onFile && (
              <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                data-action="letters-file"
                onClick={onFile}
              >
                {letters.file}
              </button>
            )}
          </>
        )}
        {look.onLookUp && lookUps > 0 && (
          <ActionButton
            action="look-up"
            label={words.lookUp({ now: Math.min(lookUps, mostLookUps), all: lookUps })}
            onAction={look.onLookUp}
          />
        )}
        {look.again}
      </div>
    </div>
  );
}
