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
  ownDelegated:
    'Din virksomhet er også lagt til i systemtilgangen. Den er ikke en klient og blir ikke rørt her.',
  registered: (role, n) =>
    `Dere står fortsatt som ${roles[role] ?? role} for ${figure(n)} av disse i Enhetsregisteret.`,
  states: {
    queued: 'Venter',
    sending: 'Sendes',
    done: 'Utført',
    failed: 'Ikke utført',
    unknown: 'Sendt, men ikke bekreftet',
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
