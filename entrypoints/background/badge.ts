import { browser } from 'wxt/browser';
import { lastRunOf } from '../../utils/domain/kept/last-time';
import { isGoing, type JobState, type JobView } from '../../utils/domain/runs/job';
import { finishedOf } from '../../utils/domain/runs/run-parts';
import { type GlanceTexts, glanceTextsFor } from '../../utils/i18n/glance-texts';
import { ownLanguage } from '../../utils/page/own-language';

/** Runs as they are seen when no page of theirs is open: on the toolbar button and in notifications. */
export function createOutside() {
  const last = new Map<string, JobState>();

  return {
    moved(job: JobView): void {
      const before = last.get(job.id);
      last.set(job.id, job.state);
      void showBadge(job);
      // Told once, and only of what changed while this worker looked on.
      if (before === undefined || before === job.state) return;
      void notify(job);
    },
  };
}

/** `42%` while something goes, `!` while it waits for the user, nothing otherwise. */
async function showBadge(job: JobView): Promise<void> {
  const percent = job.total === 0 ? 100 : Math.floor((finishedOf(job) / job.total) * 100);
  const text = isGoing(job.state) ? `${percent}%` : job.state === 'paused' ? '!' : '';
  await browser.action.setBadgeBackgroundColor({ color: job.state === 'paused' ? '#b5301f' : '#0f1b4c' });
  await browser.action.setBadgeText({ text });
}

function messageOf(job: JobView, texts: GlanceTexts): string | undefined {
  const message = newsOf(job, texts);
  return message && job.asAnother ? `${message} · ${texts.asAnother(job.asAnother)}` : message;
}

function newsOf(job: JobView, { notification, done, failed }: GlanceTexts): string | undefined {
  // A pause of the user's own making is no news.
  if (job.state === 'paused' && job.pause?.kind !== 'by-user') {
    return notification.paused(finishedOf(job), job.total);
  }
  // Of a run over several system accesses the end of the last one is news.
  if (job.state !== 'done') return undefined;
  if (job.part) return job.part.place === job.part.parts - 1 ? notification.severalDone : undefined;
  const troubled = job.counts.failed + job.counts.unknown;
  return [done(lastRunOf(job)), ...(troubled > 0 ? [failed(troubled)] : [])].join(' · ');
}

/** Says it, if the user asked for it: the permission is the setting. */
async function notify(job: JobView): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const message = messageOf(job, glanceTextsFor(await ownLanguage()));
  if (!message) return;
  await browser.notifications.create(job.id, {
    type: 'basic',
    iconUrl: '/icon/128.png',
    title: job.systemUser.title,
    message,
  });
}
