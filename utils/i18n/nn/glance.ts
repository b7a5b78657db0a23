import type { RunWork } from '../../domain/runs/job';
import type { GlanceTexts } from '../glance-texts';
import { listedParts } from '../listed-parts';
import { figure } from './words';

const already: Record<RunWork, readonly [many: string, one?: string]> = {
  add: ['allereie lagde til', 'allereie lagd til'],
  remove: ['allereie fjerna'],
  both: ['var allereie slik'],
  repair: ['hadde alt frå før'],
};

/** Runs at a glance, in nynorsk. */
export const glance: GlanceTexts = {
  heading: 'Køyringar',
  nothing: 'Ingen køyringar. Opne ein systemtilgang i Altinn og slepp ei klientliste på sida.',
  storageNewer:
    'Det nettlesaren har lagra, er skrive av ein nyare versjon av Klientfil. Oppdater Klientfil for å sjå køyringane.',
  unreadable: 'Det nettlesaren har lagra om køyringane, kan ikkje lesast. Lukk vindauget, og prøv att.',
  done: ({ work, added, removed, repaired, before }) => {
    const what = listedParts(figure, [
      [added, 'lagde til', 'lagd til'],
      [removed, 'fjerna'],
      [repaired, 'sende på nytt', 'send på nytt'],
      [before, ...already[work]],
    ]);
    return `Ferdig: ${what || 'ingen endringar'}`;
  },
  state: {
    waiting: (_done, total) => `Ventar på tur: ${total} klientar`,
    running: (done, total) => `Går no: ${done} av ${total}`,
    verifying: (_done, total) => `Kontrollerer ${total} klientar mot Altinn`,
    paused: (done, total) => `Stoppa på ${done} av ${total} – ventar på deg`,
    cancelled: (done, total) => `Avbroten på ${done} av ${total}`,
  },
  systems: (n) => `${n} systemtilgangar`,
  failed: (rows) => `${rows} må følgjast opp`,
  asAnother: (rows) => `${rows} kan vere ${rows === 1 ? 'send' : 'sende'} som ein annan brukar`,
  open: 'Opne i Altinn',
  safety: 'Er dette trygt?',
  history: 'Historikk og innstillingar',
  notify: {
    label: 'Sei frå når ei køyring er ferdig eller stoppar',
    description: 'Nettlesaren spør om lov. Varselet nemner systemtilgangen og talet, aldri klientar.',
  },
  notification: {
    severalDone: 'Køyringa over fleire systemtilgangar er ferdig.',
    paused: (done, total) => `Køyringa stoppa på ${done} av ${total} og ventar på deg.`,
  },
};
