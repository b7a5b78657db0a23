import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { RunsGlance } from '../../components/history/runs-glance';
import { agentDelegationUrl } from '../../utils/altinn/portal-page';
import { type PastRun, pastRuns } from '../../utils/domain/runs/past-runs';
import { glanceTextsFor } from '../../utils/i18n/glance-texts';
import { openJournal } from '../../utils/job/journal/journal';
import { lasting } from '../../utils/job/journal/lasting';
import { viewOf } from '../../utils/job/journal/records';
import { refusalFor } from '../../utils/job/refusal-for';
import { ownLanguage } from '../../utils/page/own-language';

/** How many finished runs are worth a glance. */
const recent = 3;
const everySecond = 1_000;
const notifications = { permissions: ['notifications' as const] };

const language = await ownLanguage();
const texts = glanceTextsFor(language);
document.documentElement.lang = language;
document.title = `${texts.heading} – Klientfil`;
const root = document.getElementById('root') ?? document.body;
const journal = lasting(openJournal);

async function runs(): Promise<PastRun[]> {
  const [going, done] = await Promise.all([journal.unfinishedJobs(), journal.jobsIn('done')]);
  const newestFirst = done.toSorted((a, b) => b.startedAt - a.startedAt);
  const isBegun = ({ parts }: PastRun) => parts.some(({ state }) => state !== 'waiting');
  const unfinished = new Set(going.map(({ id, part }) => part?.of ?? id));
  // What is done of a run that goes is a part of it.
  const all = pastRuns([...going, ...newestFirst].map(viewOf)).filter(isBegun);
  const over = all.filter(({ id }) => !unfinished.has(id)).slice(0, recent);
  return [...all.filter(({ id }) => unfinished.has(id)), ...over];
}

async function draw(): Promise<void> {
  const found = await runs().catch((error: unknown) => {
    console.error('Klientfil', error);
    return refusalFor(error);
  });
  render(
    <RunsGlance
      texts={texts}
      runs={found}
      notifies={await browser.permissions.contains(notifications)}
      onOpen={({ id, owner, systemUser }) => {
        void browser.tabs.create({ url: agentDelegationUrl(owner.environment, systemUser.id, id) });
        window.close();
      }}
      onPage={(page) => {
        void browser.tabs.create({ url: page === 'history' ? '/remembered.html' : '/safety.html' });
        window.close();
      }}
      onNotify={async (wanted) => {
        // The permission is the setting: asked for here, because a browser asks only after a click on a page of ours.
        if (wanted) await browser.permissions.request(notifications);
        else await browser.permissions.remove(notifications);
        await draw();
      }}
    />,
    root,
  );
}

await draw();
setInterval(() => void draw(), everySecond);
