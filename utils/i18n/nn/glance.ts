import type { GlanceTexts } from '../glance-texts';

/** Runs at a glance, in nynorsk. */
export const glance: GlanceTexts = {
  heading: 'Køyringar',
  nothing: 'Ingen køyringar. Opne ein systemtilgang i Altinn og slepp ei klientliste på sida.',
  storageNewer:
    'Det nettlesaren har lagra, er skrive av ein nyare versjon av Klientfil. Oppdater Klientfil for å sjå køyringane.',
  unreadable: 'Det nettlesaren har lagra om køyringane, kan ikkje lesast. Lukk vindauget, og prøv igjen.',
  state: {
    waiting: (_done, total) => `Ventar på tur: ${total} klientar`,
    running: (done, total) => `Går no: ${done} av ${total}`,
    verifying: (_done, total) => `Kontrollerer ${total} klientar mot Altinn`,
    paused: (done, total) => `Stoppa på ${done} av ${total} – ventar på deg`,
    done: (done, total) => `Ferdig: ${done} av ${total}`,
    cancelled: (done, total) => `Avbroten på ${done} av ${total}`,
  },
  failed: (rows) => `${rows} må følgjast opp`,
  asAnother: (rows) => `${rows} kan vere ${rows === 1 ? 'send' : 'sende'} som ein annan brukar`,
  open: 'Opne i Altinn',
  history: 'Historikk og innstillingar',
  notify: {
    label: 'Sei frå når ei køyring er ferdig eller stoppar',
    description: 'Nettlesaren spør om lov. Varselet nemner systemtilgangen og talet, aldri klientar.',
  },
  notification: {
    done: (done, total) => `Køyringa er ferdig: ${done} av ${total} klientar.`,
    paused: (done, total) => `Køyringa stoppa på ${done} av ${total} og ventar på deg.`,
  },
};
