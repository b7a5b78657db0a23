import {
  type ClientState,
  type DifferenceKind,
  type Differences,
  isDelegated,
  isRead,
  type OverviewClient,
  packagesLacking,
  type SystemUserReading,
} from '../../domain/board/overview';
import type { Sheet } from '../../domain/lists/sheet';
import type { SystemUser } from '../../domain/system-user';
import type { AuditTexts } from '../../i18n/audit-texts';
import type { WrittenTexts } from '../../i18n/file-texts';
import { wrappedColumn } from '../import-columns';
import { whyUnread } from '../unread';

/** Which of a client's states a difference is about; none where it is about all of them. */
const concerns: Record<DifferenceKind, (state: ClientState) => boolean> = {
  nowhere: () => false,
  'missing-somewhere': ({ kind }) => kind === 'can-be-added' || kind === 'lacks',
  'lacks-package': ({ kind }) => kind === 'lacks' || kind === 'delegated-lacks',
  gone: ({ kind }) => kind === 'delegated-gone',
  'maybe-gone': ({ kind }) => kind === 'delegated-maybe-gone',
  'not-on-list': isDelegated,
  'on-list-only': () => false,
};

/** What is not as it should be: system accesses that were not read first, then a row a client and difference. */
export function auditDifferences(
  readings: SystemUserReading[],
  { clients, privatePersons }: Differences,
  texts: WrittenTexts,
  audit: AuditTexts,
): Sheet {
  const { columns, changes } = audit;
  const titles = readings.map(({ systemUser: { title } }) => changes.name(title));
  const unread = readings.flatMap((reading, at) => {
    const why = whyUnread(reading, texts, audit);
    return why === undefined ? [] : [['', audit.state['not-read'], titles[at] ?? '', why]];
  });
  const rowsOf = (client: OverviewClient, who: string) =>
    client.kinds.map((kind) => {
      const about = client.states.flatMap((state, at) =>
        concerns[kind](state) ? [{ state, title: titles[at] }] : [],
      );
      const packages = new Set(about.flatMap(({ state }) => packagesLacking(state)));
      return [
        who,
        audit.difference[kind],
        about.map(({ title }) => title).join('; '),
        [...packages].join('; '),
      ];
    });
  const registered = [...clients, ...privatePersons].flatMap(({ gone, states, ...client }) =>
    gone
      ? [
          [
            audit.client(client.name, client.orgNumber, client.id),
            audit.gone[gone],
            states.flatMap((state, at) => (isDelegated(state) ? [titles[at]] : [])).join('; '),
            '',
          ],
        ]
      : [],
  );
  const empty = withoutClients(readings).map(({ title }) => ['', audit.nobodyAdded, changes.name(title), '']);
  const rows = [
    ...unread,
    ...empty,
    ...registered,
    ...clients.flatMap((client) => rowsOf(client, audit.client(client.name, client.orgNumber, client.id))),
    ...privatePersons.flatMap((client) => rowsOf(client, audit.below.person(client.name))),
  ];
  return {
    name: audit.sheetNames.differences,
    print: 'landscape',
    columns: [
      wrappedColumn(columns.client, 42),
      wrappedColumn(columns.difference, 32),
      wrappedColumn(columns.systemUsers, 46),
      wrappedColumn(columns.missing, 40),
    ],
    rows: rows.length === 0 ? [['', audit.nothing.differences, '', '']] : rows,
  };
}

/** System accesses that nobody is added to. */
export const withoutClients = (readings: readonly SystemUserReading[]): SystemUser[] =>
  readings
    .filter(isRead)
    .flatMap(({ delegated, systemUser }) => (delegated.length === 0 ? [systemUser] : []));
