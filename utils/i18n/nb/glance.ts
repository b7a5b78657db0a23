import type { GlanceTexts } from '../glance-texts';

/** Runs at a glance, in bokmål. */
export const glance: GlanceTexts = {
  heading: 'Kjøringer',
  nothing: 'Ingen kjøringer. Åpne en systemtilgang i Altinn og slipp en klientliste på siden.',
  storageNewer:
    'Det nettleseren har lagret, er skrevet av en nyere versjon av Klientfil. Oppdater Klientfil for å se kjøringene.',
  unreadable: 'Det nettleseren har lagret om kjøringene, kan ikke leses. Lukk vinduet, og prøv igjen.',
  state: {
    waiting: (_done, total) => `Venter på tur: ${total} klienter`,
    running: (done, total) => `Pågår: ${done} av ${total}`,
    verifying: (_done, total) => `Kontrollerer ${total} klienter mot Altinn`,
    paused: (done, total) => `Stoppet på ${done} av ${total} – venter på deg`,
    done: (done, total) => `Ferdig: ${done} av ${total}`,
    cancelled: (done, total) => `Avbrutt på ${done} av ${total}`,
  },
  failed: (rows) => `${rows} må følges opp`,
  asAnother: (rows) => `${rows} kan være sendt som en annen bruker`,
  open: 'Åpne i Altinn',
  history: 'Historikk og innstillinger',
  notify: {
    label: 'Si fra når en kjøring er ferdig eller stopper',
    description: 'Nettleseren spør om lov. Varselet nevner systemtilgangen og antall, aldri klienter.',
  },
  notification: {
    done: (done, total) => `Kjøringen er ferdig: ${done} av ${total} klienter.`,
    paused: (done, total) => `Kjøringen stoppet på ${done} av ${total} og venter på deg.`,
  },
};
