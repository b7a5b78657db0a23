import { type BoardRow, type ChoiceAction, mayChoose } from '../../utils/domain/board/board';
import { displayName } from '../../utils/domain/display-name';
import { formatOrgNumber } from '../../utils/domain/numbers/nine-digits';
import type { BoardProps, BoardShown } from '../state/board-state';
import type { GridPlace } from './grid-keys';

interface BoardLineProps extends BoardProps {
  shown: BoardShown;
  row: BoardRow;
  index: number;
  ariaRowIndex: number | undefined;
  place(column: number): GridPlace;
}

/** One client by every system access: how it stands, and what is chosen for it. */
export function BoardLine(props: BoardLineProps) {
  const { texts, words, shown, row, index, ariaRowIndex, place, onCard, onChoose } = props;
  const { choosing, summary } = shown;
  const name = row.name ? displayName(row.name) : texts.panel.rows.noName;
  /** With shift, space chooses the whole row. */
  const chooseRow = () => {
    if (choosing === 'look') return;
    summary.systemUsers.forEach(({ id }, at) => {
      if (mayChoose(row, row.cells[at], choosing)) onChoose(id, [row.key], choosing);
    });
  };
  return (
    <tr
      data-index={index}
      aria-rowindex={ariaRowIndex}
      data-row={index}
      data-client={row.orgNumber ?? row.key}
    >
      <th scope="row">
        <button
          type="button"
          class="ds-button kf-board-name"
          data-variant="tertiary"
          data-action="card"
          aria-expanded={shown.card?.key === row.key}
          {...place(0)}
          onKeyDown={(event) => {
            if (event.key !== ' ' || !event.shiftKey) return;
            event.preventDefault();
            chooseRow();
          }}
          onClick={() => onCard(row.key)}
        >
          {name}
        </button>
        <span class="kf-figures kf-subtle">
          {row.orgNumber ? formatOrgNumber(row.orgNumber) : words.board.withoutNumberShort}
        </span>
      </th>
      {summary.systemUsers.map(({ id, title }, at) => (
        <BoardCell
          key={id}
          {...props}
          name={name}
          systemUserId={id}
          title={title}
          at={at}
          grid={place(at + 1)}
        />
      ))}
    </tr>
  );
}

interface BoardCellProps extends BoardLineProps {
  name: string;
  systemUserId: string;
  title: string;
  at: number;
  grid: GridPlace;
}

function BoardCell({ words, shown, row, name, systemUserId, title, at, grid, onChoose }: BoardCellProps) {
  const { board } = words;
  const state = row.cells[at] ?? 'not-read';
  const chosen = shown.chosen.get(systemUserId)?.get(row.key);
  const action: ChoiceAction | undefined =
    shown.choosing !== 'look' && mayChoose(row, state, shown.choosing) ? shown.choosing : undefined;
  const text = chosen ? board.chosen[chosen] : board.cell[state];
  const spoken = board.cellName(name, title, chosen ? board.chosen[chosen] : board.spoken[state]);
  const marks = {
    'data-cell': `${row.orgNumber ?? row.key}/${systemUserId}`,
    'data-state': state,
    'data-choice': chosen,
    'data-label': title,
  };
  if (!action) {
    return (
      <td {...marks} {...grid} aria-label={spoken}>
        <span aria-hidden="true">{text}</span>
      </td>
    );
  }
  return (
    <td {...marks}>
      <label class="kf-check">
        <input
          type="checkbox"
          class="ds-input"
          aria-label={spoken}
          checked={chosen === action}
          {...grid}
          onChange={({ currentTarget }) =>
            onChoose(systemUserId, [row.key], currentTarget.checked ? action : undefined)
          }
        />
        {text}
      </label>
    </td>
  );
}
