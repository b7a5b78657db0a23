import type { RowAction } from '../../domain/lists/list';

const addWords =
  /^(?:(?:skal |må |ska |to be )?(?:legg(?:e|es)? til|legg(?:je|jast|ast) til|lägg(?:as?|s)? till|tilføj(?:e|es)?|added)|leggtil|add|ny|nye|new|tildel|deleger|delegate)$/i;
const removeWords =
  /^(?:(?:skal |må |ska |to be )?(?:fjern(?:e|es|ast)?|slett(?:e|es|ast)?|slet(?:te|tes)?|tas? bort|takast bort|removed)|remove|delete|revoke|trekk tilbake|trekk attende)$/i;
const plus = /^[+\uff0b\u2795]$/;
const minus = /^[-\u2010-\u2015\u2212\uff0d\u2796]$/;

/** How a cell asks: in a word, in a letter of Altinn II, by a sign. Letters and signs mean other things elsewhere. */
type Manner = 'word' | 'letter' | 'sign';

interface Asked {
  action: RowAction;
  manner: Manner;
}

function asked(cell: string): Asked | undefined {
  const trimmed = cell.trim();
  // Bold, or the end of a sentence; a sign alone is itself.
  const word =
    trimmed.length < 2
      ? trimmed
      : trimmed
          .replace(/^[*_~]+|[*_~.!]+$/g, '')
          .trim()
          .replace(/\s+/g, ' ');
  if (addWords.test(word)) return { action: 'add', manner: 'word' };
  if (removeWords.test(word)) return { action: 'remove', manner: 'word' };
  if (/^[au]$/i.test(word)) return { action: /^a$/i.test(word) ? 'add' : 'remove', manner: 'letter' };
  if (plus.test(word)) return { action: 'add', manner: 'sign' };
  return minus.test(word) ? { action: 'remove', manner: 'sign' } : undefined;
}

/** What a cell of an action column asks for, if it asks for anything. */
export type ActionReader = (cell: string) => RowAction | undefined;

const anyManner: ActionReader = (cell) => asked(cell)?.action;
const onlyWords: ActionReader = (cell) => {
  const found = asked(cell);
  return found?.manner === 'word' ? found.action : undefined;
};

/**
 * How to read a column whose heading says that it holds actions; nothing where none is asked for. Such columns hold
 * remarks too, and among remarks `-` says that there is none: there only whole words ask for something.
 */
export function namedActions(cells: Iterable<string>): ActionReader | undefined {
  let hasWords = false;
  let hasActions = false;
  let hasRemarks = false;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    const found = asked(cell);
    hasActions ||= found !== undefined;
    hasWords ||= found?.manner === 'word';
    hasRemarks ||= found === undefined;
  }
  if (hasActions && !hasRemarks) return anyManner;
  return hasWords ? onlyWords : undefined;
}

/**
 * How to read a column that no heading calls one of actions, where it clearly is one: nothing but words of action,
 * or plus and minus, or, in a list without headings, A and U. A column of nothing but dashes is an empty one.
 */
export function unnamedActions(cells: Iterable<string>, hasHeadings: boolean): ActionReader | undefined {
  let manner: Manner | undefined;
  const actions = new Set<RowAction>();
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    const found = asked(cell);
    if (!found || (manner !== undefined && manner !== found.manner)) return undefined;
    manner = found.manner;
    actions.add(found.action);
  }
  switch (manner) {
    case 'word':
      return anyManner;
    case 'sign':
      return actions.has('add') ? anyManner : undefined;
    case 'letter':
      return !hasHeadings && actions.size === 2 ? anyManner : undefined;
    case undefined:
      return undefined;
    default:
      return manner satisfies never;
  }
}
