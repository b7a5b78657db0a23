import type { LastRun } from '../domain/kept/last-time';
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
  /** What a finished run came to. */
  done: (run: LastRun) => string;
  /** How far: a run that goes, stands still or was broken off. */
  state: Record<
    'waiting' | 'running' | 'verifying' | 'paused' | 'cancelled',
    (done: number, total: number) => string
  >;
  /** One run over so many system accesses. */
  systems: (count: number) => string;
  failed: (rows: number) => string;
  /** Of a run's rows: sent while somebody else may have been signed in. */
  asAnother: (rows: number) => string;
  open: string;
  /** The way to what answers a boss's questions. */
  safety: string;
  /** The way to past runs and kept lists. */
  history: string;
  notify: { label: string; description: string };
  notification: {
    /** Of one over several system accesses: what its last part came to says nothing of the others. */
    severalDone: string;
    paused: (done: number, total: number) => string;
  };
}

const catalogue: Record<Language, GlanceTexts> = { nb, nn, en };

/** Apart from the panel's texts, so that the pages do not carry what they never say. */
export const glanceTextsFor = (language: Language): GlanceTexts => catalogue[language];
