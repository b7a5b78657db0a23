import { vi } from 'vitest';
import type { BoardProps, BoardShown } from '../../../components/state/board-state';
import type { BoardRow } from '../../../utils/domain/board/board';
import { nothingChosen } from '../../../utils/domain/board/chosen';
import type { OverviewSummary } from '../../../utils/domain/board/overview-summary';
import { overviewTextsFor } from '../../../utils/i18n/overview-texts';
import { textsFor } from '../../../utils/i18n/texts';

/** Four system accesses, two of which were not read. */
const boardSummary = {
  overviewId: 'o',
  owner: { name: 'FJORD REGNSKAP AS' },
  readAt: 0,
  systemUsers: [
    {
      id: '1',
      title: 'A',
      vendor: 'ANNE AS',
      status: 'read',
      delegated: 12,
      sinceLast: { gone: { count: 3 }, added: { count: 5 } },
    },
    { id: '2', title: 'B', status: 'doubtful', why: 'both-empty' },
    { id: '3', title: 'C', status: 'read', delegated: 0 },
    { id: '4', title: 'D', status: 'not-read', failure: { kind: 'unavailable' } },
  ],
  clients: 3,
  differing: 1,
  privatePersons: 0,
  counts: { 'missing-somewhere': 1, 'lacks-package': 1 },
} as unknown as OverviewSummary;

export const boardRowsShown = [
  {
    key: '310609544',
    orgNumber: '310609544',
    name: 'FJELL BYGG AS',
    cells: ['delegated', 'not-read', 'can-be-added', 'not-read'],
  },
  {
    key: '310202398',
    orgNumber: '310202398',
    name: 'FOSS DA',
    cells: ['can-be-added', 'not-read', 'no-relationship', 'not-read'],
  },
  { key: 'person', name: 'KARI NORDMANN', cells: ['delegated', 'not-read', 'can-be-added', 'not-read'] },
] as unknown as BoardRow[];

export const boardShown: BoardShown = {
  summary: boardSummary,
  query: { filter: 'everyone', search: '', sort: 'name' },
  rows: { total: boardRowsShown.length, get: (at) => boardRowsShown[at], ensure: () => undefined },
  columns: boardSummary.systemUsers.map(() => ({ add: 2, remove: 1 })),
  choosing: 'look',
  chosen: nothingChosen,
  hidden: 0,
  dropped: 0,
  again: new Set(),
};

/** Everything that the panel on the overview page may say to the page, listened to. */
export const boardIntents = () => ({
  onFile: vi.fn(),
  onPaste: vi.fn(),
  onAction: vi.fn(),
  onSearch: vi.fn(),
  onQuery: vi.fn(),
  onChoosing: vi.fn(),
  onChoose: vi.fn(),
  onColumn: vi.fn(),
  onUnchooseColumn: vi.fn(),
  onTryAgain: vi.fn(),
  onCard: vi.fn(),
  onCardLetter: vi.fn(),
  onListReading: vi.fn(),
  onListOrder: vi.fn(),
  onListChoices: vi.fn(),
  onKeep: vi.fn(),
  onAudit: vi.fn(),
  onFormat: vi.fn(),
  onLetter: vi.fn(),
  requestUrlOf: (clientId: string) => `https://altinn.test/${clientId}`,
  addressOf: () => '',
});

export const boardProps = (
  state: BoardProps['state'],
): Omit<BoardProps, keyof ReturnType<typeof boardIntents>> => ({
  texts: textsFor('nb'),
  words: overviewTextsFor('nb'),
  environment: 'production',
  state,
  format: 'xlsx',
  name: '',
});
