import { useState } from 'preact/hooks';
import { addedSections, type ExportSection, exportSections } from '../../utils/domain/export-section';
import type { ExportTexts } from '../../utils/i18n/export-texts';

export interface ExportChoicesProps {
  texts: ExportTexts;
  included: readonly ExportSection[];
  onInclude(section: ExportSection, wanted: boolean): void;
}

/** Whether somebody has chosen what an export has in it. */
export const isOwnChoice = (included: readonly ExportSection[]): boolean =>
  included.length !== addedSections.length || !addedSections.every((one) => included.includes(one));

/** Which kinds of clients an export has; who says nothing gets everybody that is added. */
export function ExportChoices({ texts: { include }, included, onInclude }: ExportChoicesProps) {
  // Back from an export, a choice that was made is in sight; after that it is the user who opens and closes.
  const [open] = useState(isOwnChoice(included));
  return (
    <details class="ds-details" data-export-choices open={open}>
      <summary>{include.summary}</summary>
      <fieldset class="kf-included">
        <legend class="ds-sr-only">{include.summary}</legend>
        {exportSections.map((section) => (
          <label key={section}>
            <input
              type="checkbox"
              class="ds-input"
              data-include={section}
              checked={included.includes(section)}
              onChange={({ currentTarget }) => onInclude(section, currentTarget.checked)}
            />
            {include.section[section]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
