import { useState } from 'preact/hooks';
import { mostTaken } from '../../utils/domain/lists/list';
import { PagedTable } from '../table/paged-table';
import type { ReadingProps } from './reading-choices';
import { TakeButton } from './take-button';

/** Lines of the file that are no clients, so that nobody has to wonder where one went; each can be made one. */
export function LeftOutDetails({ texts, understanding, choices, onChoice }: ReadingProps) {
  const [open, setOpen] = useState(false);
  const { leftOut, leftOutCount } = understanding;
  const { rows } = texts.panel;
  const words = texts.list.understanding;
  const take = (line: number, event: Event) =>
    onChoice({ takeLines: [...(choices.takeLines ?? []), line].slice(0, mostTaken.lines) }, event);
  if (leftOutCount === 0) return null;
  return (
    <details class="ds-details" data-left-out onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.leftOut(leftOutCount)}</summary>
      {open && (
        <div class="kf-stack">
          {leftOutCount > leftOut.length && <p class="ds-paragraph">{words.leftOutFirst(leftOut.length)}</p>}
          <PagedTable
            caption={words.leftOut(leftOutCount)}
            loading={rows.loading}
            columns={[
              { name: rows.line, width: 'line' },
              { name: words.whyLeftOut, width: 'status' },
              { name: words.text, width: 'rest' },
              { name: words.take, width: 'status' },
            ]}
            source={{ total: leftOut.length, get: (index) => leftOut[index], ensure: () => undefined }}
            range={{ from: 0, count: leftOut.length }}
            row={({ line, why, text }, { index, ariaRowIndex }) => (
              <tr key={line} data-index={index} aria-rowindex={ariaRowIndex} data-why={why}>
                <td class="kf-figures">{line}</td>
                <td>{words.why[why]}</td>
                <td>{text}</td>
                <td>
                  {why !== 'employee' && (
                    <TakeButton
                      label={words.take}
                      what={words.takeLine(line)}
                      onTake={(event) => take(line, event)}
                    />
                  )}
                </td>
              </tr>
            )}
          />
        </div>
      )}
    </details>
  );
}
