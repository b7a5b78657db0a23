import type { NamedTexts } from '../../utils/i18n/named-texts';

interface TypedNumberProps {
  texts: NamedTexts;
  /** How many are to be removed, which is what must be typed. */
  removing: number;
  typed: string;
  onType(typed: string): void;
}

/** Whether what was typed is the number. */
export const isTyped = (typed: string, removing: number): boolean =>
  typed.replace(/\s/g, '') === String(removing);

/** Has a large number of removals typed, and says when that is asked for. */
export function TypedNumber({ texts, removing, typed, onType }: TypedNumberProps) {
  return (
    <div class="kf-typed">
      <label class="kf-select">
        <span class="ds-label">{texts.type(removing)}</span>
        <input
          class="ds-input"
          data-input="removing"
          inputMode="numeric"
          autocomplete="off"
          maxLength={9}
          size={9}
          value={typed}
          aria-describedby="kf-typed-rule"
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      </label>
      <p class="ds-paragraph kf-subtle" data-size="sm" id="kf-typed-rule">
        {texts.rule}
      </p>
    </div>
  );
}
