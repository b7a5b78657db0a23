import { minutesOf } from '../figures';
import type { RunTexts } from '../panel-texts';
import { clients, clock, counted, figure } from './words';

/** What is said of a run that adds, in bokmål. */
export const run: RunTexts = {
  heading: {
    waiting: 'Venter på tur',
    running: 'Legge til klienter',
    verifying: 'Kontrollerer mot Altinn',
    done: 'Kjøringen er ferdig',
    cancelled: 'Kjøringen er avbrutt',
  },
  progress: (n, total) => `${figure(n)} av ${clients(total)} behandlet`,
  timeLeft: (seconds) =>
    seconds < 60
      ? 'Under ett minutt igjen.'
      : `Om lag ${counted(minutesOf(seconds), 'minutt', 'minutter')} igjen.`,
  waiting: {
    asked: (until) => `Altinn ba oss vente til kl. ${clock(until)}. Kjøringen fortsetter av seg selv.`,
    'backing-off': (until) =>
      `Altinn klarte ikke å svare på alt. Klientfil tar en pause til kl. ${clock(until)} og prøver igjen av seg selv.`,
    settling: (until) =>
      `Minst ett svar fra Altinn kom ikke fram. Klientfil sjekker kl. ${clock(until)} hva som skjedde, og fortsetter av seg selv.`,
    earlier: (until) =>
      `Forespørsler fra før nettleseren stanset oss, kan fortsatt være på vei. Klientfil venter til kl. ${clock(until)} og fortsetter av seg selv.`,
  },
  verifying: 'Alle klienter er sendt. Nå leses listen i Altinn på nytt for å kontrollere hver rad.',
  mayClose: 'Du kan lukke fanen. La nettleseren stå åpen og maskinen på.',
  for: ({ systemUser, owner, fileName }) => `${systemUser.title} hos ${owner.name} · ${fileName}`,
  stoppedAt: (n, total) => `Kjøringen stoppet på ${figure(n)} av ${figure(total)}`,
  result: ({ total, counts, already = 0 }) => {
    const before = already ? ` ${figure(already)} var allerede lagt til.` : '';
    const added = `${figure(counts.done - already)} av ${clients(total)} er lagt til.${before}`;
    const failed = counts.failed ? ` ${figure(counts.failed)} ble ikke lagt til.` : '';
    const unknown = counts.unknown ? ` ${figure(counts.unknown)} er sendt, men ikke bekreftet.` : '';
    const waiting = counts.queued + counts.sending;
    return `${added}${failed}${unknown}${waiting ? ` ${figure(waiting)} ble ikke sendt.` : ''}`;
  },
  confirmed: (n, done, at) =>
    n === done
      ? `Bekreftet i Altinn kl. ${clock(at)}.`
      : `${figure(n)} av ${figure(done)} bekreftet i Altinn kl. ${clock(at)}.`,
  notConfirmed: 'Ikke bekreftet: listen i Altinn er ikke lest på nytt etter kjøringen.',
  delay: 'Det kan ta inntil ti minutter før fagsystemet ser klientene.',
  reloadNote: 'Listen lenger ned på siden viser endringene når siden er lastet på nytt.',
  keptAlive: 'Klientfil holder deg innlogget i Altinn mens kjøringen pågår, i høyst to timer.',
  goesOnFor: (owner) => `Du har valgt en annen aktør i Altinn. Kjøringen fortsetter for ${owner}.`,
};

/** The same of a run that sends clients again. */
export const repairing: RunTexts = {
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
};
