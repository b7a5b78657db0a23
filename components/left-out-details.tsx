import { useState } from 'preact/hooks';
import type { Understanding } from '../utils/domain/list';
import type { Texts } from '../utils/i18n/texts';
import { PagedTable } from './paged-table';

/** Lines of the file that are no clients, so that nobody has to wonder where one went. */
export function LeftOutDetails({ texts, understanding }: { texts: Texts; understanding: Understanding }) {
  const [open, setOpen] = useState(false);
  const { leftOut, leftOutCount } = understanding;
  const { rows, understanding: words } = texts.panel;
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
            ]}
            source={{ total: leftOut.length, get: (index) => leftOut[index], ensure: () => undefined }}
            range={{ from: 0, count: leftOut.length }}
            row={({ line, why, text }, { index, ariaRowIndex }) => (
              <tr key={line} data-index={index} aria-rowindex={ariaRowIndex} data-why={why}>
                <td class="kf-figures">{line}</td>
                <td>{words.why[why]}</td>
                <td>{text}</td>
              </tr>
            )}
          />
        </div>
      )}
    </details>
  );
}
