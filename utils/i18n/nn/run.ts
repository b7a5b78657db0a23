import { minutesOf } from '../figures';
import type { RunTexts } from '../panel-texts';
import { clients, clock, counted, figure } from './words';

const added = (n: number) => (n === 1 ? 'lagd' : 'lagde');

const sent = (n: number) => (n === 1 ? 'send' : 'sende');

/** What is said of a run that adds, in nynorsk. */
export const run: RunTexts = {
  heading: {
    waiting: 'Ventar på tur',
    running: 'Klientane blir lagde til',
    verifying: 'Kontrollerer mot Altinn',
    done: 'Køyringa er ferdig',
    cancelled: 'Køyringa er avbroten',
  },
  progress: (n, total) => `${figure(n)} av ${clients(total)} behandla`,
  timeLeft: (seconds) =>
    seconds < 60
      ? 'Under eitt minutt att.'
      : `Om lag ${counted(minutesOf(seconds), 'minutt', 'minutt')} att.`,
  waiting: {
    asked: (until) => `Altinn bad oss vente til kl. ${clock(until)}. Køyringa held fram av seg sjølv.`,
    'backing-off': (until) =>
      `Altinn klarte ikkje å svare på alt. Klientfil tek ein pause til kl. ${clock(until)} og prøver att av seg sjølv.`,
    settling: (until) =>
      `Minst eitt svar frå Altinn kom ikkje fram. Klientfil sjekkar kl. ${clock(until)} kva som hende, og held fram av seg sjølv.`,
    earlier: (until) =>
      `Førespurnader frå før nettlesaren stansa oss, kan framleis vere på veg. Klientfil ventar til kl. ${clock(until)} og held fram av seg sjølv.`,
  },
  verifying: 'Alle klientane er sende. No blir lista i Altinn lesen på nytt for å kontrollere kvar rad.',
  mayClose: 'Du kan lukke fana. La nettlesaren stå open og maskina på.',
  for: ({ systemUser, owner, fileName }) => `${systemUser.title} hos ${owner.name} · ${fileName}`,
  stoppedAt: (n, total) => `Køyringa stoppa på ${figure(n)} av ${figure(total)}`,
  result: ({ total, counts, already = 0 }) => {
    const done = counts.done - already;
    const before = already ? ` ${figure(already)} var allereie ${added(already)} til.` : '';
    const result = `${figure(done)} av ${clients(total)} er ${added(done)} til.${before}`;
    const failed = counts.failed ? ` ${figure(counts.failed)} vart ikkje ${added(counts.failed)} til.` : '';
    const unknown = counts.unknown
      ? ` ${figure(counts.unknown)} er ${sent(counts.unknown)}, men ikkje stadfesta.`
      : '';
    const waiting = counts.queued + counts.sending;
    return `${result}${failed}${unknown}${waiting ? ` ${figure(waiting)} vart ikkje ${sent(waiting)}.` : ''}`;
  },
  confirmed: (n, done, at) =>
    n === done
      ? `Stadfesta i Altinn kl. ${clock(at)}.`
      : `${figure(n)} av ${figure(done)} stadfesta i Altinn kl. ${clock(at)}.`,
  notConfirmed: 'Ikkje stadfesta: lista i Altinn er ikkje lesen på nytt etter køyringa.',
  delay: 'Det kan ta inntil ti minutt før fagsystemet ser klientane.',
  reloadNote: 'Lista lenger nede på sida viser endringane når sida er lasta på nytt.',
  keptAlive: 'Klientfil held deg innlogga i Altinn medan køyringa går, i høgst to timar.',
  goesOnFor: (owner) => `Du har valt ein annan aktør i Altinn. Køyringa held fram for ${owner}.`,
};

/** The same of a run that sends clients again. */
export const repairing: RunTexts = {
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
};
