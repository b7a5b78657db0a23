import type { UndoTexts } from '../undo-texts';
import { clients, figure } from './words';

/** What is said of taking a run back, in English. */
export const undo: UndoTexts = {
  heading: ({ added, removed }) => {
    if (added === 0) return `Undo: remove ${clients(removed)}?`;
    return removed === 0
      ? `Add ${clients(added)} again?`
      : `Add ${clients(added)} again and remove ${clients(removed)}?`;
  },
  confirm: ({ added, removed }) => {
    if (added === 0) return `Confirm and remove ${clients(removed)}`;
    return removed === 0
      ? `Confirm and add ${clients(added)}`
      : `Confirm: add ${clients(added)} and remove ${clients(removed)}`;
  },
  addedBack: (n) => `${clients(n)} will be added again`,
  clients: (n) => `${clients(n)} will be removed`,
  forGood: (n) =>
    `${clients(n)} ${n === 1 ? 'is' : 'are'} no longer one of your clients in Altinn and cannot be added again afterwards`,
  left: {
    'delegated-before': (n) => `${clients(n)} had already been added before and will not be removed`,
    'topped-up': (n) =>
      `${clients(n)} had been added before with fewer access packages and ${n === 1 ? 'is' : 'are'} not removed`,
    'before-unknown': (n) =>
      `${clients(n)} ${n === 1 ? 'is' : 'are'} left, because Altinn does not say whether this run or somebody else changed ${n === 1 ? 'it' : 'them'}`,
    'unknown-outcome': (n) =>
      `${clients(n)} ${n === 1 ? 'is' : 'are'} left, because it was never confirmed what the run did to ${n === 1 ? 'it' : 'them'}`,
    'gone-already': (n) => `${clients(n)} ${n === 1 ? 'has' : 'have'} already been removed by somebody else`,
    'gone-before': (n) =>
      `${clients(n)} ${n === 1 ? 'was' : 'were'} gone already and will not be added again`,
    'there-again': (n) => `${clients(n)} ${n === 1 ? 'has' : 'have'} been added again by somebody else`,
    'no-longer-client': (n) =>
      `${clients(n)} ${n === 1 ? 'is' : 'are'} no longer one of your clients in Altinn and cannot be added again`,
    'lacks-packages': (n) =>
      `${clients(n)} ${n === 1 ? 'lacks' : 'lack'} power of attorney and cannot be added again`,
  },
  others: ({ added, removed }) => {
    const what = removed ? (added ? 'added or removed' : 'added') : 'removed';
    return `Altinn does not say who did it: a colleague may have ${what} some of these while the run was going.`;
  },
  fewer: (n) =>
    `${clients(n)} had fewer access packages before the run, and ${n === 1 ? 'gets' : 'get'} back all that the system access has`,
  takeAll: (n) => `Choose all: include the ${n === 1 ? 'one' : figure(n)} that the run may not have changed`,
  search: 'Search by name or org. no.',
  hidden: (n) =>
    `${clients(n)} ${n === 1 ? 'is' : 'are'} not shown now. A search only changes what is shown.`,
  nothing: {
    heading: 'There is nothing to undo',
    explanation: 'Nothing that the run did can be undone now. Nothing is changed.',
  },
};
