import type { PreviewRow, ReadChoices, Understanding } from '../../utils/domain/lists/list';
import { delimiters, encodings, layouts } from '../../utils/domain/lists/list';
import { encodingNames } from '../../utils/i18n/understanding-texts';
import type { ListPanelProps } from '../state/panel-state';
import { SelectField, type SelectOption } from '../ui/select-field';

/** How a list was understood, and what the user has said about it since. */
export type ReadingProps = Pick<ListPanelProps, 'texts' | 'choices' | 'onChoice'> & {
  understanding: Understanding;
};

type SelectedChoice = 'layout' | 'sheet' | 'headerLine' | 'numberColumn' | 'delimiter' | 'encoding';

/** Everything about the reading that can be said otherwise. What was just chosen is shown at once. */
export function ReadingChoices({ texts, understanding, choices, onChoice }: ReadingProps) {
  const words = texts.list.understanding;
  const { source, preview } = understanding;
  const field = <K extends SelectedChoice>(
    name: K,
    label: string,
    used: NonNullable<ReadChoices[K]> & (string | number),
    options: SelectOption<NonNullable<ReadChoices[K]> & (string | number)>[],
  ) => (
    <SelectField
      label={label}
      value={choices[name] ?? used}
      options={options}
      onPick={(value, event) => onChoice({ [name]: value }, event)}
      data-choice={name}
    />
  );
  const { headerLine } = understanding;
  const lines: SelectOption<number | 'none'>[] = preview.map((row) => ({
    value: row.line,
    label: words.lineOption(row.line, beginningOf(row)),
  }));
  if (typeof headerLine === 'number' && !preview.some(({ line }) => line === headerLine))
    lines.push({ value: headerLine, label: words.lineOption(headerLine, '') });
  return (
    <div class="kf-choices">
      {source.format === 'xlsx' &&
        field(
          'sheet',
          words.sheet,
          source.sheet,
          source.sheets.map((sheet) => ({ value: sheet.name, label: words.sheetOption(sheet) })),
        )}
      {field(
        'layout',
        words.layout,
        understanding.layout ?? 'columns',
        layouts.map((value) => ({ value, label: words.layouts[value] })),
      )}
      {field('headerLine', words.headerLine, headerLine, [
        { value: 'none', label: words.noHeader },
        ...lines,
      ])}
      {understanding.layout === undefined &&
        field(
          'numberColumn',
          words.numberColumn,
          understanding.numberColumn,
          understanding.numberColumns.map((column) => ({
            value: column.index,
            label: words.columnOption(column),
          })),
        )}
      {source.format !== 'xlsx' &&
        field(
          'delimiter',
          words.delimiter,
          source.delimiter,
          delimiters.map((value) => ({ value, label: words.delimiters[value] })),
        )}
      {source.format === 'csv' &&
        field(
          'encoding',
          words.encoding,
          source.encoding,
          encodings.map((value) => ({ value, label: encodingNames[value] })),
        )}
    </div>
  );
}

/** Enough of a line to know it again. */
const beginningOf = ({ cells }: PreviewRow): string => {
  const start = cells.filter(Boolean).slice(0, 3).join(' · ');
  return start.length > 40 ? `${start.slice(0, 39)}…` : start;
};
