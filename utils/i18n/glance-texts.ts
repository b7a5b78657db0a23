import { glance as en } from './en/glance';
import type { Language } from './language';
import { glance as nb } from './nb/glance';
import { glance as nn } from './nn/glance';

/** What is said of runs outside the portal's pages: behind the toolbar button, and in notifications. */
export interface GlanceTexts {
  heading: string;
  nothing: string;
  /** Written by a newer version of the extension, so that this one cannot read it. */
  storageNewer: string;
  /** It cannot be read for another reason. */
  unreadable: string;
  /** How far: a run that goes, stands still or has ended. */
  state: Record<
    'waiting' | 'running' | 'verifying' | 'paused' | 'done' | 'cancelled',
    (done: number, total: number) => string
  >;
  failed: (rows: number) => string;
  /** Of a run's rows: sent while somebody else may have been signed in. */
  asAnother: (rows: number) => string;
  open: string;
  /** The way to past runs and kept lists. */
  history: string;
  notify: { label: string; description: string };
  notification: {
    done: (done: number, total: number) => string;
    paused: (done: number, total: number) => string;
  };
}

const catalogue: Record<Language, GlanceTexts> = { nb, nn, en };

/** Apart from the panel's texts, so that the pages do not carry what they never say. */
export const glanceTextsFor = (language: Language): GlanceTexts => catalogue[language];
