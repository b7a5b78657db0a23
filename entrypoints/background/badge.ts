import { browser } from 'wxt/browser';
import type { JobState, JobView } from '../../utils/domain/job';
import { type GlanceTexts, glanceTextsFor } from '../../utils/i18n/glance-texts';
import { languageOf } from '../../utils/i18n/language';

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
      const texts = glanceTextsFor(languageOf(browser.i18n.getUILanguage()));
      const message = messageOf(job, texts);
      if (message) void notify(job, message);
    },
  };
}

const finishedOf = ({ counts }: JobView) => counts.done + counts.failed + counts.unknown;

/** `42%` while something goes, `!` while it waits for the user, nothing otherwise. */
async function showBadge(job: JobView): Promise<void> {
  const isGoing = job.state === 'running' || job.state === 'verifying';
  const percent = job.total === 0 ? 100 : Math.floor((finishedOf(job) / job.total) * 100);
  const text = isGoing ? `${percent}%` : job.state === 'paused' ? '!' : '';
  await browser.action.setBadgeBackgroundColor({ color: job.state === 'paused' ? '#b5301f' : '#0f1b4c' });
  await browser.action.setBadgeText({ text });
}

function messageOf(job: JobView, texts: GlanceTexts): string | undefined {
  const message = newsOf(job, texts);
  return message && job.asAnother ? `${message} ${texts.asAnother(job.asAnother)}.` : message;
}

function newsOf(job: JobView, { notification }: GlanceTexts): string | undefined {
  // A pause of the user's own making is no news.
  if (job.state === 'paused' && job.pause?.kind !== 'by-user') {
    return notification.paused(finishedOf(job), job.total);
  }
  // Of a run over several system accesses the end of the last one is news.
  const isOver = job.state === 'done' && (!job.part || job.part.place === job.part.parts - 1);
  return isOver ? notification.done(job.counts.done, job.total) : undefined;
}

/** Says it, if the user asked for it: the permission is the setting. */
async function notify({ id, systemUser }: JobView, message: string): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: '/icon/128.png',
    title: systemUser.title,
    message,
  });
}
