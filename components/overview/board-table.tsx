import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoardProps, BoardShown } from '../state/board-state';
import { Gap } from '../table/gap';
import { useRowWindow } from '../table/row-window';
import { useRowsInTurns } from '../table/rows-in-turns';
import { BoardLine } from './board-line';
import { ColumnHead, ColumnMenu } from './column-menu';
import { useGrid } from './grid-keys';

/** A row is dear to draw: beyond so many cells only those in sight stand in the document. */
const cellsAtOnce = 600;
/** So many are drawn before the page may answer to something else. */
const cellsPerTurn = 80;
/** Height of a row that is not drawn yet, px. */
const usualHeight = 52;

type BoardTableProps = BoardProps & { shown: BoardShown };

/** Every client that is shown by every system access: a grid that is walked with the arrows. */
export function BoardTable(props: BoardTableProps) {
  const { texts, words, shown } = props;
  const { board } = words;
  const { summary, rows } = shown;
  const { systemUsers } = summary;
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, openMenu] = useState<string>();
  const view = useRowWindow(rows.total, scroller, {
    all: Math.floor(cellsAtOnce / (systemUsers.length + 1)),
    spare: 4,
  });
  const { first, last, windowed } = view;
  useEffect(() => {
    if (last >= first) rows.ensure(first, last - first + 1);
  }, [rows, first, last]);
  const grid = useGrid(scroller, { rows: rows.total, columns: systemUsers.length, first, last });
  const row = useRowsInTurns(Math.ceil(cellsPerTurn / (systemUsers.length + 1)));
  const indices = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const open = systemUsers.find(({ id }) => id === menu);
  return (
    <div>
      {open && (
        <ColumnMenu
          {...props}
          systemUser={open}
          at={systemUsers.indexOf(open)}
          onClose={() => {
            openMenu(undefined);
            grid.focus(-1, systemUsers.indexOf(open) + 1);
          }}
        />
      )}
      <section ref={scroller} class="kf-scroller kf-board-scroller" aria-label={board.title}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrows is a grid
          role="grid"
          class="ds-table kf-board"
          aria-rowcount={windowed ? rows.total + 1 : undefined}
          onKeyDown={grid.onKeyDown}
        >
          <caption class="ds-sr-only">
            {board.title}. {board.keys}
          </caption>
          <thead>
            <tr aria-rowindex={windowed ? 1 : undefined}>
              <th scope="col" aria-sort={shown.query.sort === 'name' ? 'ascending' : undefined}>
                <button
                  type="button"
                  class="ds-button"
                  data-variant="tertiary"
                  data-sort="name"
                  {...grid.at(-1, 0)}
                  onClick={() => props.onQuery({ sort: 'name' })}
                >
                  {board.client}
                </button>
              </th>
              {systemUsers.map((systemUser, at) => (
                <ColumnHead
                  key={systemUser.id}
                  {...props}
                  systemUser={systemUser}
                  place={grid.at(-1, at + 1)}
                  isOpen={systemUser.id === menu}
                  onMenu={() => openMenu(systemUser.id === menu ? undefined : systemUser.id)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={view.before} columns={systemUsers.length + 1} />
            {indices.map((index) => {
              const client = rows.get(index);
              const ariaRowIndex = windowed ? index + 2 : undefined;
              const waiting = () => (
                <tr key={`waiting-${index}`} aria-rowindex={ariaRowIndex} aria-busy>
                  <td
                    colSpan={systemUsers.length + 1}
                    class="kf-subtle"
                    style={{ height: `${usualHeight}px` }}
                  >
                    {texts.panel.rows.loading}
                  </td>
                </tr>
              );
              if (!client) return waiting();
              const { key } = client;
              const choices = systemUsers.map(({ id }) => shown.chosen.get(id)?.get(key) ?? '').join();
              const isOpen = shown.card?.key === key;
              const { choosing } = shown;
              return row(
                key,
                [
                  client,
                  index,
                  ariaRowIndex,
                  choices,
                  isOpen,
                  choosing,
                  grid.reachedIn(index),
                  words,
                  summary,
                ],
                () => (
                  <BoardLine
                    key={key}
                    {...props}
                    row={client}
                    index={index}
                    ariaRowIndex={ariaRowIndex}
                    place={(column) => grid.at(index, column)}
                  />
                ),
                waiting,
              );
            })}
            <Gap height={view.after} columns={systemUsers.length + 1} />
          </tbody>
        </table>
      </section>
    </div>
  );
}
