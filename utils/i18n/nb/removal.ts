import { changedBy } from '../../domain/runs/run-parts';
import type { RemovalTexts } from '../removal-texts';
import { run } from './run';
import { clients, figure } from './words';

const roles: Record<string, string> = {
  regnskapsforer: 'regnskapsfører',
  revisor: 'revisor',
  forretningsforer: 'forretningsfører',
};

/** Removing clients, in bokmål. */
export const removal: RemovalTexts = {
  forGood: (n) => `${clients(n)} kan ikke legges til igjen etterpå. Se merknaden ved navnet.`,
  afterwards:
    'Kjøringen kan angres etterpå: De som er fjernet, blir lagt til igjen så langt Altinn tillater det.',
  takesBack: ({ receiver, clients: n, owner }) => [
    { strong: receiver },
    ' mister fullmakten til å handle på vegne av ',
    { strong: clients(n) },
    ' hos ',
    { strong: owner },
    '.',
  ],
  isOff: 'IT-avdelingen har slått av fjerning av klienter i Klientfil.',
  ownDelegated:
    'Din virksomhet er også lagt til i systemtilgangen. Den er ikke en klient og blir ikke rørt her.',
  registered: (role, n) =>
    `I Enhetsregisteret står dere fortsatt som ${roles[role] ?? role} for ${figure(n)} av dem som ble fjernet.`,
  states: {
    queued: 'Venter',
    sending: 'Sendes',
    done: 'Utført',
    failed: 'Ikke utført',
    unknown: 'Sendt, men ikke bekreftet',
  },
  run: {
    ...run,
    heading: {
      ...run.heading,
      running: 'Fjerne klienter',
      done: 'Fjerningen er ferdig',
      cancelled: 'Fjerningen er avbrutt',
    },
    progress: (n, total) => `${figure(n)} av ${clients(total)} behandlet for fjerning`,
    verifying:
      'Alle klienter er sendt til fjerning. Nå leses listen i Altinn på nytt for å kontrollere hver rad.',
    stoppedAt: (n, total) => `Fjerningen stoppet på ${figure(n)} av ${figure(total)}`,
    result: ({ total, counts, already = 0 }) => {
      const before = already ? ` ${figure(already)} var allerede fjernet.` : '';
      const removed = `${figure(counts.done - already)} av ${clients(total)} er fjernet.${before}`;
      const failed = counts.failed ? ` ${figure(counts.failed)} ble ikke fjernet.` : '';
      const unknown = counts.unknown ? ` ${figure(counts.unknown)} er sendt, men ikke bekreftet.` : '';
      const waiting = counts.queued + counts.sending;
      return `${removed}${failed}${unknown}${waiting ? ` ${figure(waiting)} ble ikke sendt.` : ''}`;
    },
    delay: 'Det kan ta inntil ti minutter før fagsystemet ser at klientene er fjernet.',
  },
  both: {
    ...run,
    heading: { ...run.heading, running: 'Legge til og fjerne klienter' },
    verifying: 'Alle klienter er sendt. Nå leses listen i Altinn på nytt for å kontrollere hver rad.',
    result: (job) => {
      const { counts, already = 0 } = job;
      const { added, removed, notSent } = changedBy(job);
      const before = already ? ` ${figure(already)} var allerede slik listen ba om.` : '';
      const failed = counts.failed ? ` ${figure(counts.failed)} ble ikke endret.` : '';
      const unknown = counts.unknown ? ` ${figure(counts.unknown)} er sendt, men ikke bekreftet.` : '';
      return `${clients(added)} er lagt til, og ${figure(removed)} er fjernet.${before}${failed}${unknown}${notSent ? ` ${figure(notSent)} ble ikke sendt.` : ''}`;
    },
    delay: 'Det kan ta inntil ti minutter før fagsystemet ser endringene.',
  },
};
