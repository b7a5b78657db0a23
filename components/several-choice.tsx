import { useState } from 'preact/hooks';
import { ActionButton } from './action-button';
import type { OverviewProps, OverviewShown, SeveralDestination } from './overview-state';

type SeveralChoiceProps = Pick<OverviewProps, 'words' | 'onSeveral'> & { shown: OverviewShown };

/** Which system accesses a list is for: those its own column names, or all that are ticked. */
export function SeveralChoice({
  words,
  shown: { summary, planning = false },
  onSeveral,
}: SeveralChoiceProps) {
  const says = summary.list?.saysSystemUser ?? false;
  const [by, choose] = useState<SeveralDestination['by']>(says ? 'column' : 'same');
  const [chosen, tick] = useState<ReadonlySet<string>>(new Set());
  const { several } = words;
  const read = summary.systemUsers.filter(({ status }) => status === 'read');
  const to: SeveralDestination = by === 'column' ? { by, answers: [] } : { by, systemUserIds: [...chosen] };
  const way = (value: SeveralDestination['by'], label: string) => (
    <label class="kf-check">
      <input
        type="radio"
        name="kf-several"
        class="ds-input"
        value={value}
        checked={by === value}
        onChange={() => choose(value)}
      />
      {label}
    </label>
  );
  return (
    <fieldset class="kf-question kf-several" data-several aria-busy={planning}>
      <legend class="ds-sr-only">{several.heading}</legend>
      <div class="kf-stack">
        <h5 class="ds-heading" data-size="2xs">
          {several.heading}
        </h5>
        <p class="ds-paragraph kf-subtle">{several.explanation}</p>
        {says && way('column', several.byColumn)}
        {says && way('same', several.same)}
        {by === 'same' && (
          <fieldset class="kf-filters">
            <legend class="ds-label">{several.choose}</legend>
            {read.map(({ id, title }) => (
              <label key={id} class="ds-chip">
                <input
                  type="checkbox"
                  class="ds-input"
                  data-destination={id}
                  checked={chosen.has(id)}
                  onChange={({ currentTarget }) => tick(ticked(chosen, id, currentTarget.checked))}
                />
                {title}
              </label>
            ))}
          </fieldset>
        )}
        <div class="kf-actions">
          <ActionButton
            action="several"
            label={several.preview}
            disabled={planning || (by === 'same' && chosen.size === 0)}
            onAction={() => onSeveral(to)}
          />
        </div>
      </div>
    </fieldset>
  );
}

function ticked(chosen: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}
