/** What must be known of everything that a button can ask for. */
interface ActionFacts {
  /** The pages that have it. `both` panels. */
  on: 'system-user' | 'overview' | 'both' | 'history';
  /** It leads to a write, or stops one: only a person's own click or key may do it. */
  writes: boolean;
  /** It leads to another section, and the focus with it. */
  movesFocus: boolean;
  /** It begins what was asked about, so it takes no press that was meant for what stood there before. */
  confirms: boolean;
  /** What its button says is called this in the catalogue; `in-place` where it depends on what it is about. */
  text: string;
}

/** Asks, and what follows is another section. */
const leads = { writes: false, movesFocus: true, confirms: false } as const;
/** Neither writes nor moves anything: a file, something more to see. */
const stays = { writes: false, movesFocus: false, confirms: false } as const;
/** On the way to a write, or against one that goes. */
const steers = { writes: true, movesFocus: true, confirms: false } as const;

export const actions = {
  /** What stands in the field is to be read; all clients, on the overview. */
  open: { on: 'both', ...stays, text: 'in-place' },
  /** Asks for confirmation of what the list is for; `remove` where that only removes. */
  add: { on: 'system-user', ...steers, text: 'in-place' },
  remove: { on: 'system-user', ...steers, text: 'in-place' },
  /** Asks for confirmation of sending again what lacks packages. */
  repair: { on: 'system-user', ...steers, text: 'in-place' },
  /** Asks for confirmation of what was chosen on the board. */
  review: { on: 'overview', ...steers, text: 'in-place' },
  confirm: { on: 'both', ...steers, confirms: true, text: 'in-place' },
  /** To the plan, the board or the run. */
  back: { on: 'both', ...leads, text: 'back' },
  pause: { on: 'both', ...steers, text: 'pause' },
  resume: { on: 'both', ...steers, text: 'in-place' },
  /** The run, or the reading. */
  cancel: { on: 'both', ...steers, text: 'in-place' },
  retry: { on: 'both', ...steers, text: 'in-place' },
  /** Shows what taking the run back comes to. */
  undo: { on: 'both', ...steers, text: 'in-place' },
  'undo-confirm': { on: 'both', ...steers, confirms: true, text: 'in-place' },
  /** With those as well of whom nobody can tell, or without them. */
  'undo-all': { on: 'both', ...steers, movesFocus: false, text: 'in-place' },
  /** Rows that may have been sent as another user: see them, let them stand, see what taking them back comes to. */
  'as-another-see': { on: 'system-user', ...stays, text: 'in-place' },
  'as-another-keep': { on: 'system-user', ...steers, movesFocus: false, text: 'in-place' },
  'as-another-remove': { on: 'system-user', ...steers, text: 'in-place' },
  'as-another-add': { on: 'system-user', ...steers, text: 'in-place' },
  /** Today's list, or the overview, as a file; on the clipboard. */
  export: { on: 'both', ...leads, text: 'in-place' },
  'export-copy': { on: 'system-user', ...leads, text: 'in-place' },
  audit: { on: 'overview', ...stays, text: 'in-place' },
  /** All rows; those that need somebody; on the clipboard. */
  results: { on: 'both', ...stays, text: 'results' },
  'results-attention': { on: 'both', ...stays, text: 'resultsAttention' },
  copy: { on: 'both', ...stays, text: 'copy' },
  'plan-file': { on: 'both', ...stays, text: 'planFile' },
  /** What somebody who helps needs to know, on the clipboard. */
  'copy-technical': { on: 'system-user', ...stays, text: 'copyTechnical' },
  /** An empty list to fill in. */
  template: { on: 'system-user', ...stays, text: 'template' },
  'letters-file': { on: 'both', ...stays, text: 'in-place' },
  /** The page, anew. */
  reload: { on: 'both', ...stays, text: 'in-place' },
  /** Puts the refusal away. */
  close: { on: 'both', ...stays, text: 'close' },
  'start-over': { on: 'both', ...leads, text: 'in-place' },
  /** The owner's other system accesses. */
  'other-systems': { on: 'system-user', ...stays, text: 'otherSystems' },
  /** The same list against Altinn as it is now. */
  'check-again': { on: 'system-user', ...stays, text: 'in-place' },
  /** Whose the numbers are that are none of the firm's clients. */
  'look-up': { on: 'both', ...stays, text: 'in-place' },
  /** Past runs, kept lists and settings, in a tab of their own. */
  history: { on: 'both', ...stays, text: 'history' },
  /** What a boss asks, answered on a page of its own. */
  safety: { on: 'both', ...stays, text: 'safety' },
  /** The last run. */
  'show-run': { on: 'system-user', ...leads, text: 'in-place' },
  'read-again': { on: 'overview', ...stays, text: 'in-place' },
  'without-list': { on: 'overview', ...stays, text: 'in-place' },
  'close-card': { on: 'overview', ...stays, text: 'in-place' },
  /** All choices on the board; all that this browser keeps, in the history. */
  clear: { on: 'overview', ...stays, text: 'in-place' },
  'clear-confirm': { on: 'history', ...stays, confirms: true, text: 'in-place' },
  'clear-back': { on: 'history', ...stays, text: 'in-place' },
  'more-runs': { on: 'history', ...stays, text: 'in-place' },
  /** A page of the extension's own, on paper. */
  print: { on: 'history', ...stays, text: 'in-place' },
  'show-list': { on: 'history', ...stays, text: 'in-place' },
  'close-list': { on: 'history', ...stays, text: 'in-place' },
  'remove-list': { on: 'history', ...stays, text: 'in-place' },
  'download-list': { on: 'history', ...stays, text: 'in-place' },
  'download-date': { on: 'history', ...stays, text: 'in-place' },
  'download-comparison': { on: 'history', ...stays, text: 'in-place' },
} as const satisfies Record<string, ActionFacts>;

type On<Page extends ActionFacts['on']> = {
  [Name in ActionName]: (typeof actions)[Name]['on'] extends Page ? Name : never;
}[ActionName];

export type ActionName = keyof typeof actions;
/** What a button of the panel of a system access asks for. */
export type PanelAction = On<'system-user' | 'both'>;
/** What a button of the panel on the overview page asks for. */
export type BoardAction = On<'overview' | 'both'>;
/** Those whose buttons say the same wherever they stand. */
export type NamedAction = {
  [Name in ActionName]: (typeof actions)[Name]['text'] extends 'in-place' ? never : Name;
}[ActionName];

/** What their buttons say, in the catalogue. */
export type ActionText = (typeof actions)[NamedAction]['text'];

/** A script of the page's could click at what writes, and must not get it done; to stop reading is no write. */
export const isAllowed = (action: ActionName, event: Event | undefined, phase: string): boolean =>
  !actions[action].writes || phase === 'reading' || event?.isTrusted === true;
