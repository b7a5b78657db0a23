import './remembered.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { HistoryPage } from '../../components/history-page';
import { HistoryUnreadable } from '../../components/history-unreadable';
import { agentDelegationUrl } from '../../utils/altinn/portal-page';
import { glanceTextsFor } from '../../utils/i18n/glance-texts';
import { historyTextsFor } from '../../utils/i18n/history-texts';
import { languageOf } from '../../utils/i18n/language';
import { openJournal } from '../../utils/job/journal/journal';
import { lasting } from '../../utils/job/journal/lasting';
import { refusalFor } from '../../utils/job/refusal-for';
import { openOverviews } from '../../utils/overview/kept-overviews';
import { openSavedLists } from '../../utils/saved-lists/saved-lists';
import { changeSettings, readSettings } from '../../utils/settings';
import { download } from '../portal.content/download';
import { loadPageTexts } from '../portal.content/page-texts';
import { createHistory, type HistoryWorld } from './history-store';

const notifications = { permissions: ['notifications' as const] };
const everyOtherSecond = 2_000;

const language = languageOf(browser.i18n.getUILanguage());
const texts = historyTextsFor(language);
document.documentElement.lang = language;
document.title = `${texts.title} – Klientfil`;
const root = document.getElementById('root') ?? document.body;

const { texts: panel } = await loadPageTexts(language);
const world: HistoryWorld = {
  journal: lasting(openJournal),
  savedLists: lasting(openSavedLists),
  language,
  texts,
  now: Date.now,
  readSettings,
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
    await browser.action.setBadgeText({ text: '' });
  },
  onChange: () => draw(),
};

let history: Awaited<ReturnType<typeof createHistory>> | undefined;

function draw(): void {
  if (!history) return;
  render(
    <HistoryPage
      texts={texts}
      glance={glanceTextsFor(language)}
      panel={panel}
      model={history.model()}
      {...history.actions}
    />,
    root,
  );
}

function showWhyNot(error: unknown): void {
  console.error('Klientfil', error);
  render(<HistoryUnreadable texts={texts} panel={panel} refusal={refusalFor(error)} />, root);
}

try {
  history = await createHistory(world);
  draw();
} catch (error) {
  showWhyNot(error);
}
const isGoing = () => history?.model().runs.some(({ state }) => state === 'running' || state === 'verifying');
setInterval(() => {
  if (document.visibilityState === 'visible' && isGoing()) history?.refresh();
}, everyOtherSecond);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') history?.refresh();
});
