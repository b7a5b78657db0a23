export interface SelectOption<T> {
  value: T;
  label: string;
}

interface SelectFieldProps<T> {
  label: string;
  value: T | undefined;
  options: readonly SelectOption<T>[];
  disabled?: boolean;
  onPick(value: T, event: Event): void;
  /** What automation knows the control by. */
  'data-choice'?: string;
  'data-input'?: string;
}

/** One of several, by the browser's own list: works by keyboard and with a screen reader as people know it. */
export function SelectField<T extends string | number>(props: SelectFieldProps<T>) {
  const { label, value, options, onPick, ...marks } = props;
  return (
    <label class="kf-select">
      <span class="ds-label">{label}</span>
      <select
        class="ds-input"
        value={value}
        onChange={(event) => {
          const picked = options[event.currentTarget.selectedIndex];
          if (picked) onPick(picked.value, event);
        }}
        {...marks}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
