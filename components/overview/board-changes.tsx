import type { BoardProps, BoardState } from '../state/board-state';
import { BoardConfirm } from './board-confirm';
import { SeveralRunView } from './several-run';

type BoardChangesProps = BoardProps & {
  state: Extract<BoardState, { asked: unknown } | { several: unknown }>;
};

/** What was chosen on the board, to be confirmed, and as it is carried out. */
export const BoardChanges = (props: BoardChangesProps) =>
  props.state.phase === 'confirm' ? (
    <BoardConfirm {...props} shown={props.state.asked} />
  ) : (
    <SeveralRunView {...props} shown={props.state.several} />
  );
