import './remembered.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { HistoryPage } from '../../components/history/history-page';
import { HistoryUnreadable } from '../../components/history/history-unreadable';
import { agentDelegationUrl } from '../../utils/altinn/portal-page';
import { isGoing } from '../../utils/domain/runs/job';
import { glanceTextsFor } from '../../utils/i18n/glance-texts';
import { historyTextsFor } from '../../utils/i18n/history-texts';
import { openJournal } from '../../utils/job/journal/journal';
import { lasting } from '../../utils/job/journal/lasting';
import { refusalFor } from '../../utils/job/refusal-for';
import { readRules } from '../../utils/managed-settings';
import { openOverviews } from '../../utils/overview/kept-overviews';
import { download } from '../../utils/page/download';
import { ownLanguage } from '../../utils/page/own-language';
import { loadPageTexts } from '../../utils/page/page-texts';
import { openSavedLists } from '../../utils/saved-lists/saved-lists';
import { openWrittenTexts } from '../../utils/saved-lists/written-texts';
import { changeSettings, readSettings } from '../../utils/saved-settings';
import { createHistory, type HistoryWorld } from './history-store';

const notifications = { permissions: ['notifications' as const] };
const everyOtherSecond = 2_000;

const root = document.getElementById('root') ?? document.body;
let words = await speak();

async function speak() {
  const language = await ownLanguage();
  const { texts, advice } = await loadPageTexts(['texts', 'advice'], language);
  document.documentElement.lang = language;
  const own = historyTextsFor(language);
  document.title = `${own.title} – Klientfil`;
  return { language, texts: own, panel: { ...texts, advice }, glance: glanceTextsFor(language) };
}

const world: HistoryWorld = {
  journal: lasting(openJournal),
  savedLists: lasting(openSavedLists),
  words: () => words,
  speak: async () => {
    words = await speak();
  },
  now: Date.now,
  readSettings,
  readRules,
  changeSettings,
  notifies: () => browser.permissions.contains(notifications),
  askToNotify: async (wanted) => {
    if (wanted) await browser.permissions.request(notifications);
    else await browser.permissions.remove(notifications);
  },
  download: (file) => download(document, file),
  openRun: ({ id, owner, systemUser }) =>
    void browser.tabs.create({ url: agentDelegationUrl(owner.environment, systemUser.id, id) }),
  cleared: async () => {
    await openOverviews(Date.now).clearEverything();
    await lasting(openWrittenTexts).clearEverything();
    await browser.action.setBadgeText({ text: '' });
  },
  onChange: () => draw(),
};

let history: Awaited<ReturnType<typeof createHistory>> | undefined;

function draw(): void {
  if (!history) return;
  render(
    <HistoryPage
      texts={words.texts}
      glance={words.glance}
      panel={words.panel}
      model={history.model()}
      {...history.actions}
    />,
    root,
  );
}

function showWhyNot(error: unknown): void {
  console.error('Klientfil', error);
  render(<HistoryUnreadable texts={words.texts} panel={words.panel} refusal={refusalFor(error)} />, root);
}

try {
  history = await createHistory(world);
  draw();
} catch (error) {
  showWhyNot(error);
}
const isAnyGoing = () => history?.model().runs.some(({ parts }) => parts.some(({ state }) => isGoing(state)));
setInterval(() => {
  if (document.visibilityState === 'visible' && isAnyGoing()) history?.refresh();
}, everyOtherSecond);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') history?.refresh();
});
