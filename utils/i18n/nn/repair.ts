import type { RepairTexts } from '../repair-texts';
import { run } from './run';
import { clients, clock, figure } from './words';

const sent = (n: number) => (n === 1 ? 'send' : 'sende');

/** What is said of sending clients again, in nynorsk. */
export const repair: RepairTexts = {
  ask: (n) => `Send ${clients(n)} på nytt`,
  who: 'Desse er lagde til, men manglar fullmakter som klienten no har gitt.',
  heading: (n) => `Stadfest at ${clients(n)} skal sendast på nytt`,
  confirm: (n) => `Stadfest og send ${clients(n)} på nytt`,
  run: {
    ...run,
    heading: { ...run.heading, running: 'Klientane blir sende på nytt' },
    verifying:
      'Alle klientane er sende på nytt. No blir lista i Altinn lesen for å kontrollere fullmaktene på kvar rad.',
    result: ({ total, counts, already = 0 }) => {
      const before = already ? ` ${figure(already)} hadde alt frå før.` : '';
      const result = `${figure(counts.done - already)} av ${clients(total)} er ${sent(counts.done - already)} på nytt.${before}`;
      const failed = counts.failed ? ` ${figure(counts.failed)} manglar framleis fullmakt.` : '';
      const unknown = counts.unknown
        ? ` ${figure(counts.unknown)} er ${sent(counts.unknown)}, men ikkje stadfesta.`
        : '';
      const waiting = counts.queued + counts.sending;
      const unsent = waiting ? ` ${figure(waiting)} vart ikkje ${sent(waiting)}.` : '';
      return `${result}${failed}${unknown}${unsent}`;
    },
    confirmed: (n, done, at) =>
      n === done
        ? `Fullmaktene er på plass. Stadfesta i Altinn kl. ${clock(at)}.`
        : `Fullmaktene er på plass for ${figure(n)} av ${figure(done)}. Stadfesta i Altinn kl. ${clock(at)}.`,
    delay: 'Det kan ta inntil ti minutt før fagsystemet ser fullmaktene.',
  },
};
