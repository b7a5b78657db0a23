import type { RepairTexts } from '../repair-texts';
import { run } from './run';
import { clients, clock, figure } from './words';

/** What is said of sending clients again, in bokmål. */
export const repair: RepairTexts = {
  ask: (n) => `Send ${clients(n)} på nytt`,
  who: 'Disse er lagt til, men mangler fullmakter som klienten nå har gitt.',
  heading: (n) => `Bekreft at ${clients(n)} skal sendes på nytt`,
  confirm: (n) => `Bekreft og send ${clients(n)} på nytt`,
  run: {
    ...run,
    heading: { ...run.heading, running: 'Sende klienter på nytt' },
    verifying:
      'Alle klienter er sendt på nytt. Nå leses listen i Altinn for å kontrollere fullmaktene på hver rad.',
    result: ({ total, counts, already = 0 }) => {
      const before = already ? ` ${figure(already)} hadde alt fra før.` : '';
      const sent = `${figure(counts.done - already)} av ${clients(total)} er sendt på nytt.${before}`;
      const failed = counts.failed ? ` ${figure(counts.failed)} mangler fortsatt fullmakt.` : '';
      const unknown = counts.unknown ? ` ${figure(counts.unknown)} er sendt, men ikke bekreftet.` : '';
      const waiting = counts.queued + counts.sending;
      return `${sent}${failed}${unknown}${waiting ? ` ${figure(waiting)} ble ikke sendt.` : ''}`;
    },
    confirmed: (n, done, at) =>
      n === done
        ? `Fullmaktene er på plass. Bekreftet i Altinn kl. ${clock(at)}.`
        : `Fullmaktene er på plass for ${figure(n)} av ${figure(done)}. Bekreftet i Altinn kl. ${clock(at)}.`,
    delay: 'Det kan ta inntil ti minutter før fagsystemet ser fullmaktene.',
  },
};
