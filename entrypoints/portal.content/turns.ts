/**
 * Tells what came late from what is still wanted.
 * @returns begins something that takes time, and returns whether that is still what the user wants
 */
export function createTurns(): () => () => boolean {
  let turn = 0;
  return () => {
    turn += 1;
    const mine = turn;
    return () => mine === turn;
  };
}
