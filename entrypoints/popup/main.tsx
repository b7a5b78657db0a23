import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { RunsGlance } from '../../components/runs-glance';
import { agentDelegationUrl } from '../../utils/altinn/portal-page';
import type { JobView } from '../../utils/domain/job';
import { glanceTextsFor } from '../../utils/i18n/glance-texts';
import { languageOf } from '../../utils/i18n/language';
import { openJournal } from '../../utils/job/journal/journal';
import { lasting } from '../../utils/job/journal/lasting';
import { viewOf } from '../../utils/job/journal/records';
import { refusalFor } from '../../utils/job/refusal-for';

/** How many finished runs are worth a glance. */
const recent = 3;
const everySecond = 1_000;
const notifications = { permissions: ['notifications' as const] };

const language = languageOf(browser.i18n.getUILanguage());
document.documentElement.lang = language;
const root = document.getElementById('root') ?? document.body;
const journal = lasting(openJournal);

async function runs(): Promise<JobView[]> {
  const [going, done] = await Promise.all([journal.unfinishedJobs(), journal.jobsIn('done')]);
  const newestFirst = done.toSorted((a, b) => b.startedAt - a.startedAt);
  const begun = going.filter(({ state }) => state !== 'waiting');
  return [...begun, ...newestFirst.slice(0, recent)].map(viewOf);
}

async function draw(): Promise<void> {
  const found = await runs().catch((error: unknown) => {
    console.error('Klientfil', error);
    return refusalFor(error);
  });
  render(
    <RunsGlance
      texts={glanceTextsFor(language)}
      runs={found}
      notifies={await browser.permissions.contains(notifications)}
      onOpen={({ id, owner, systemUser }) => {
        void browser.tabs.create({ url: agentDelegationUrl(owner.environment, systemUser.id, id) });
        window.close();
      }}
      history={{
        label: glanceTextsFor(language).history,
        onOpen: () => {
          void browser.tabs.create({ url: '/remembered.html' });
          window.close();
        },
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
