import type { Texts } from '../../utils/i18n/texts';
import type { RowFilter } from './row-range';

/** The groups, the rows of a run that somebody must look at, and of these the ones that may have been sent as another user. */
export type ShownRows = RowFilter | 'troubled' | 'as-another';

export interface FilterChoice {
  filter: ShownRows;
  label: string;
  count: number;
}

interface RowFiltersProps {
  texts: Texts;
  name: string | undefined;
  choices: FilterChoice[];
  chosen: ShownRows;
  onChoose(filter: ShownRows): void;
}

/** Which rows are shown. Radio buttons: one at a time, arrow keys between them. */
export function RowFilters({ texts, name, choices, chosen, onChoose }: RowFiltersProps) {
  return (
    <fieldset class="kf-filters">
      <legend class="ds-sr-only">{texts.panel.rows.filter}</legend>
      {choices.map(({ filter, label, count }) => (
        <label key={filter} class="ds-chip">
          <input
            type="radio"
            name={`kf-filter${name ?? ''}`}
            class="ds-input"
            value={filter}
            checked={filter === chosen}
            onChange={() => onChoose(filter)}
          />
          {label} <span data-group-count={filter}>{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
