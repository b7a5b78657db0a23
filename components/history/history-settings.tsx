import type { Rules } from '../../utils/domain/kept/rules';
import { fileTypes, keepings, monthlyKeepings, speeches } from '../../utils/domain/kept/settings';
import type { HistoryProps } from '../state/history-state';
import { SelectField } from '../ui/select-field';

const fileTypeNames = { xlsx: 'Excel (.xlsx)', csv: 'CSV (.csv)' } as const;

/** What the user decides about this browser. Each takes effect at once. */
export function HistorySettings({ texts, glance, model, onSettings, onNotify }: HistoryProps) {
  const { settings } = texts;
  const { language, fileType, keep, monthly, savedLists } = model.settings;
  const { rules } = model;
  return (
    <section aria-labelledby="settings" data-section="settings">
      <h2 class="ds-heading" data-size="sm" id="settings">
        {settings.heading}
      </h2>
      <div class="kf-stack">
        <div>
          <SelectField
            label={settings.language.label}
            value={language}
            options={speeches.map((value) => ({ value, label: settings.language.option[value] }))}
            onPick={(value) => onSettings({ language: value })}
            disabled={rules.language !== undefined}
            data-input="language"
          />
          <p class="ds-paragraph kf-subtle">
            {rules.language === undefined ? settings.language.description : settings.rules.locked}
          </p>
        </div>
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
            disabled={rules.keep !== undefined}
            data-input="keep"
          />
          <p class="ds-paragraph kf-subtle">
            {rules.keep === undefined ? settings.keep.description : settings.rules.locked}
          </p>
        </div>
        <div>
          <SelectField
            label={settings.monthly.label}
            value={monthly}
            options={monthlyKeepings.map((value) => ({ value, label: settings.monthly.option[value] }))}
            onPick={(value) => onSettings({ monthly: value })}
            disabled={rules.monthly !== undefined}
            data-input="monthly"
          />
          <p class="ds-paragraph kf-subtle">
            {rules.monthly === undefined ? settings.monthly.description : settings.rules.locked}
          </p>
        </div>
        <Check
          name="saved-lists"
          checked={savedLists === 'on'}
          label={settings.savedLists.label}
          description={
            rules.savedLists === undefined ? settings.savedLists.description : settings.rules.locked
          }
          disabled={rules.savedLists !== undefined}
          onChange={(on) => onSettings({ savedLists: on ? 'on' : 'off' })}
        />
        <Check name="notify" checked={model.notifies} {...glance.notify} onChange={onNotify} />
      </div>
      <Decided rules={rules} texts={settings.rules} />
    </section>
  );
}

/** What the firm has decided that is no setting of the user's, so that nobody looks for it in vain. */
function Decided({ rules, texts }: { rules: Rules; texts: HistoryProps['texts']['settings']['rules'] }) {
  const said = rules.off.map((one) => texts.off[one]);
  if (rules.from !== 'unreadable' && said.length === 0) return null;
  return (
    <div
      class="ds-alert"
      data-color={rules.from === 'unreadable' ? 'warning' : 'info'}
      data-rules={rules.from}
    >
      <p class="ds-paragraph">{rules.from === 'unreadable' ? texts.unreadable : texts.heading}</p>
      <ul>
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}

interface CheckProps {
  name: string;
  label: string;
  description: string;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}

function Check({ name, label, description, checked, disabled = false, onChange }: CheckProps) {
  return (
    <div>
      <label class="kf-check">
        <input
          type="checkbox"
          class="ds-input"
          data-input={name}
          checked={checked}
          disabled={disabled}
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
