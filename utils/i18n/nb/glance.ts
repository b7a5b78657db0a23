import type { RunWork } from '../../domain/runs/job';
import type { GlanceTexts } from '../glance-texts';
import { listedParts } from '../listed-parts';
import { figure } from './words';

const already: Record<RunWork, readonly [many: string, one?: string]> = {
  add: ['allerede lagt til'],
  remove: ['allerede fjernet'],
  both: ['var allerede slik'],
  repair: ['hadde alt fra før'],
};

/** Runs at a glance, in bokmål. */
export const glance: GlanceTexts = {
  heading: 'Kjøringer',
  nothing: 'Ingen kjøringer. Åpne en systemtilgang i Altinn og slipp en klientliste på siden.',
  storageNewer:
    'Det nettleseren har lagret, er skrevet av en nyere versjon av Klientfil. Oppdater Klientfil for å se kjøringene.',
  unreadable: 'Det nettleseren har lagret om kjøringene, kan ikke leses. Lukk vinduet, og prøv igjen.',
  done: ({ work, added, removed, repaired, before }) => {
    const what = listedParts(figure, [
      [added, 'lagt til'],
      [removed, 'fjernet'],
      [repaired, 'sendt på nytt'],
      [before, ...already[work]],
    ]);
    return `Ferdig: ${what || 'ingen endringer'}`;
  },
  state: {
    waiting: (_done, total) => `Venter på tur: ${total} klienter`,
    running: (done, total) => `Pågår: ${done} av ${total}`,
    verifying: (_done, total) => `Kontrollerer ${total} klienter mot Altinn`,
    paused: (done, total) => `Stoppet på ${done} av ${total} – venter på deg`,
    cancelled: (done, total) => `Avbrutt på ${done} av ${total}`,
  },
  systems: (n) => `${n} systemtilganger`,
  failed: (rows) => `${rows} må følges opp`,
  asAnother: (rows) => `${rows} kan være sendt som en annen bruker`,
  open: 'Åpne i Altinn',
  safety: 'Er dette trygt?',
  history: 'Historikk og innstillinger',
  notify: {
    label: 'Si fra når en kjøring er ferdig eller stopper',
    description: 'Nettleseren spør om lov. Varselet nevner systemtilgangen og antall, aldri klienter.',
  },
  notification: {
    severalDone: 'Kjøringen over flere systemtilganger er ferdig.',
    paused: (done, total) => `Kjøringen stoppet på ${done} av ${total} og venter på deg.`,
  },
};
