import type { VNode } from 'preact';
import { HistoryPage } from '../../../components/history/history-page';
import { RunsGlance } from '../../../components/history/runs-glance';
import { SafetyPage } from '../../../components/pages/safety-page';
import { WelcomePage } from '../../../components/pages/welcome-page';
import type { HistoryModel, HistoryProps } from '../../../components/state/history-state';
import { noRules, strictestRules } from '../../../utils/domain/kept/rules';
import type { SavedList } from '../../../utils/domain/kept/saved-list';
import { defaultSettings } from '../../../utils/domain/kept/settings';
import type { OrgNumber } from '../../../utils/domain/numbers/nine-digits';
import { pastRuns } from '../../../utils/domain/runs/past-runs';
import { glanceTextsFor } from '../../../utils/i18n/glance-texts';
import { historyTextsFor } from '../../../utils/i18n/history-texts';
import type { Language } from '../../../utils/i18n/language';
import { safetyTextsFor } from '../../../utils/i18n/safety-texts';
import { textsFor } from '../../../utils/i18n/texts';
import { welcomeTextsFor } from '../../../utils/i18n/welcome-texts';
import { addedOn } from '../../../utils/plan/across/added-on';
import { jobOf, owner, systemUser } from '../panel/scenes';

const nothing = () => undefined;
const day = (month: number, date: number) => new Date(2026, month - 1, date, 14, 32).getTime();
const counts = (done: number, failed = 0, queued = 0) => ({ queued, sending: 0, done, failed, unknown: 0 });
const visma = { ...systemUser, id: '00000000-0000-4000-8000-000000000003', title: 'Visma Period & Year' };
const berg = { ...owner, partyUuid: '00000000-0000-4000-8000-000000000009', name: 'BERG REVISJON AS' };

const runs = pastRuns([
  jobOf({
    id: 'going',
    state: 'paused',
    fileName: 'klienter november.xlsx',
    total: 42,
    counts: counts(30, 0, 12),
    startedAt: day(11, 29),
  }),
  jobOf({
    id: 'added',
    state: 'done',
    fileName: 'klienter oktober.xlsx',
    total: 42,
    counts: counts(42),
    already: 2,
    startedAt: day(11, 12),
    finishedAt: day(11, 12),
  }),
  ...[systemUser, visma].map((user, place) =>
    jobOf({
      id: `part-${place}`,
      state: 'done',
      systemUser: user,
      part: { of: 'several', place, parts: 2 },
      fileName: 'Klienter i alle systemtilganger',
      total: 12,
      counts: counts(11 - place, 1 + place),
      startedAt: day(10, 3) + place,
      finishedAt: day(10, 3) + place,
    }),
  ),
  jobOf({
    id: 'removed',
    state: 'done',
    owner: berg,
    fileName: 'har sluttet.csv',
    total: 3,
    removals: 3,
    removed: 3,
    counts: counts(3),
    startedAt: day(9, 1),
    finishedAt: day(9, 1),
  }),
]);

const names = ['FJORD BYGG AS', 'KLOK ELV ENK', 'STOLT MÅNE ANS', 'FREIDIG KATT DA', 'RASK BEKK AS'];
const clients = (from: number, to: number) =>
  names.slice(from, to).map((name, at) => ({
    id: `client-${from + at}`,
    orgNumber: `31000${String(1481 + 7 * (from + at))}` as OrgNumber,
    name,
  }));
const listOf = (user: typeof systemUser, at: number, its: SavedList['clients']): SavedList => ({
  id: `${user.id}-${at}`,
  environment: 'production',
  ownerPartyUuid: owner.partyUuid,
  ownerName: owner.name,
  ownerOrgNumber: owner.orgNumber,
  systemUserId: user.id,
  title: user.title,
  at,
  lastSeenAt: at,
  clients: its,
});
const lists = [
  listOf(systemUser, day(11, 29), clients(1, 5)),
  listOf(visma, day(11, 20), clients(0, 2)),
  listOf(systemUser, day(10, 28), clients(0, 3)),
];

function history(change: Partial<HistoryModel>) {
  return (language: Language): VNode => {
    const props: HistoryProps = {
      texts: historyTextsFor(language),
      glance: glanceTextsFor(language),
      panel: textsFor(language),
      model: {
        runs,
        people: new Map([[runs[1]?.parts[0].userUuid ?? '', 'Kari Nordmann']]),
        lists,
        settings: defaultSettings,
        rules: noRules,
        notifies: false,
        clearing: 'no',
        ...change,
      },
      onSearch: nothing,
      onResults: nothing,
      onOpen: nothing,
      onShow: nothing,
      onClose: nothing,
      onCompareList: nothing,
      onCompareFile: nothing,
      onDownload: nothing,
      onDownloadComparison: nothing,
      onRemove: nothing,
      onAskDate: nothing,
      onDownloadDate: nothing,
      onSettings: nothing,
      onNotify: nothing,
      onClear: nothing,
    };
    return <HistoryPage {...props} />;
  };
}

const menu = (its: typeof runs) => (language: Language) => (
  <RunsGlance
    texts={glanceTextsFor(language)}
    runs={its}
    notifies={false}
    onOpen={nothing}
    onNotify={nothing}
    onPage={nothing}
  />
);

const { environment, partyUuid: ownerPartyUuid } = owner;

/** The extension's own pages, each as it may look. */
export const pageScenes: Record<string, (language: Language) => VNode> = {
  'history, runs and lists': history({}),
  'history, nothing yet': history({ runs: [], lists: [] }),
  'history, searched': history({
    search: 'fjord',
    found: {
      isLooking: false,
      runs: new Map([
        ['added', { clients: clients(0, 1), more: 0 }],
        ['several', { clients: clients(0, 3), more: 4 }],
      ]),
    },
  }),
  'history, who was added on a day': history({
    onDate: {
      asked: { environment, ownerPartyUuid, day: '2026-10-31' },
      moment: day(10, 31),
      ownerName: owner.name,
      answers: [systemUser, visma].map(({ id, title }) => ({
        systemUserId: id,
        title,
        ...addedOn(
          lists.filter(({ systemUserId }) => systemUserId === id),
          day(10, 31),
        ),
      })),
    },
  }),
  'history, decided by the firm': history({ rules: strictestRules, runs: [], lists: [] }),
  'history, asked whether all is to go': history({ clearing: 'asking' }),
  'is this safe': (language) => (
    <SafetyPage
      texts={safetyTextsFor(language)}
      version="0.1.0"
      licences="#"
      isCopied={true}
      onCopy={nothing}
      onPrint={nothing}
      onHistory={nothing}
    />
  ),
  'installed by hand': (language) => (
    <WelcomePage texts={welcomeTextsFor(language)} overview="#" safety="#" mustReload={true} />
  ),
  'menu, runs': menu(runs.slice(0, 3)),
  'menu, nothing': menu([]),
};
