import type { Turns } from '../turns';
import type { Line, NumberLine } from './names-apart';
import { hasLetters, isCompany, nameIn } from './words-of-line';

/**
 * «Fjord AS 310 609 544, Vik AS» above «974 760 673, …»: lines that were broken between a name and its number. Where
 * names and numbers take turns from the first line to the last whatever the lines, such a name goes with its number.
 */
export async function mendBroken(lines: Line[], turns: Turns): Promise<void> {
  for (let i = 0; i < lines.length; ) {
    const run: NumberLine[] = [];
    let breaks = 0;
    for (; i < lines.length; i++) {
      const { numbered, at } = lines[i] as Line;
      const isNext = numbered && (run.length === 0 || at - (lines[i - 1]?.at ?? 0) === 1);
      if (!isNext) break;
      if (hasLetters(run.at(-1)?.around.at(-1)) && !hasLetters(numbered.around[0])) breaks += 1;
      run.push(numbered);
    }
    if (run.length === 0) i += 1;
    if (breaks === 0 || !(await areTakingTurns(run, turns))) continue;
    for (const [n, line] of run.entries()) moveTail(line, run[n + 1]);
  }
}

async function areTakingTurns(run: NumberLine[], turns: Turns): Promise<boolean> {
  let isNamed = false;
  for (const { around } of run) {
    if (turns.isOver()) await turns.give();
    for (const [n, text] of around.entries()) {
      const name = nameIn(text);
      // At a line's end, and so at the next one's beginning, there may be none.
      if (n === 0 && isNamed && name !== undefined) return false;
      // «310 609 544 (haster)» is no name of the next.
      if (n === around.length - 1 && name !== undefined && !isCompany(name) && !isListed(text)) return false;
      isNamed = n === 0 ? isNamed || name !== undefined : name !== undefined;
      if (n < around.length - 1 && !isNamed) return false;
    }
  }
  return !isNamed;
}

const isListed = (text: string) => /^[\s)\]]*(?:[,;/|·•–—\t-]|og|and|samt)\s/.test(text);

function moveTail({ around }: NumberLine, next: NumberLine | undefined): void {
  const last = around.length - 1;
  if (!next || nameIn(around[last] ?? '') === undefined) return;
  next.around[0] = `${around[last]} ${next.around[0]}`;
  around[last] = '';
}
