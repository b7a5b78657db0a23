import type { DownloadFormat, PanelProps } from '../state/panel-state';
import { SelectField, type SelectOption } from './select-field';

const formats: SelectOption<DownloadFormat>[] = [
  { value: 'xlsx', label: 'Excel' },
  { value: 'csv', label: 'CSV' },
];

/** What downloads are written as: one choice for all of them. */
export function FormatChoice({ texts, format, onFormat }: Pick<PanelProps, 'texts' | 'format' | 'onFormat'>) {
  return (
    <SelectField
      label={texts.panel.fileType}
      value={format}
      options={formats}
      onPick={onFormat}
      data-input="format"
    />
  );
}
