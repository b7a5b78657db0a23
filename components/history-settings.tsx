import { fileTypes, keepings } from '../utils/domain/settings';
import type { HistoryProps } from './history-state';
import { SelectField } from './select-field';

const fileTypeNames = { xlsx: 'Excel (.xlsx)', csv: 'CSV (.csv)' } as const;

/** What the user decides about this browser. Each takes effect at once. */
export function HistorySettings({ texts, glance, model, onSettings, onNotify }: HistoryProps) {
  const { settings } = texts;
  const { fileType, keep, savedLists } = model.settings;
  return (
    <section aria-labelledby="settings" data-section="settings">
      <h2 class="ds-heading" data-size="sm" id="settings">
        {settings.heading}
      </h2>
      <div class="kf-stack">
        <SelectField
          label={settings.fileType}
          value={fileType}
          options={fileTypes.map((value) => ({ value, label: fileTypeNames[value] }))}
          onPick={(value) => onSettings({ fileType: value })}
          data-input="file-type"
        />
        <div>
          <SelectField
            label={settings.keep.label}
            value={keep}
            options={keepings.map((value) => ({ value, label: settings.keep.option[value] }))}
            onPick={(value) => onSettings({ keep: value })}
            data-input="keep"
          />
          <p class="ds-paragraph kf-subtle">{settings.keep.description}</p>
        </div>
        <Check
          name="saved-lists"
          checked={savedLists === 'on'}
          {...settings.savedLists}
          onChange={(on) => onSettings({ savedLists: on ? 'on' : 'off' })}
        />
        <Check name="notify" checked={model.notifies} {...glance.notify} onChange={onNotify} />
      </div>
    </section>
  );
}

interface CheckProps {
  name: string;
  label: string;
  description: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

function Check({ name, label, description, checked, onChange }: CheckProps) {
  return (
    <div>
      <label class="kf-check">
        <input
          type="checkbox"
          class="ds-input"
          data-input={name}
          checked={checked}
          aria-describedby={`about-${name}`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      <p class="ds-paragraph kf-subtle" id={`about-${name}`}>
        {description}
      </p>
    </div>
  );
}
