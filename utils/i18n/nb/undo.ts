import type { UndoTexts } from '../undo-texts';
import { pauseAdvice } from './advice';
import { purpose } from './purpose';
import { run } from './run';
import { clients, clock, figure } from './words';

const resumable =
  'Trykk «Fortsett» for å fjerne resten, eller avbryt. Klienter som allerede er fjernet, forblir fjernet.';

/** What is said of taking a run back, in bokmål. */
export const undo: UndoTexts = {
  ask: 'Angre',
  reading: 'Henter listene fra Altinn for å se hva som kan angres …',
  heading: ({ added, removed }) => {
    if (added === 0) return `Fjern igjen ${clients(removed)}?`;
    return removed === 0
      ? `Legg til igjen ${clients(added)}?`
      : `Legg til igjen ${clients(added)} og fjern ${clients(removed)}?`;
  },
  confirm: ({ added, removed }) => {
    if (added === 0) return `Bekreft og fjern ${clients(removed)}`;
    return removed === 0
      ? `Bekreft og legg til ${clients(added)}`
      : `Bekreft: legg til ${clients(added)} og fjern ${clients(removed)}`;
  },
  addedBack: (n) => `${clients(n)} blir lagt til igjen`,
  takesBack: ({ receiver, clients: n, owner }) => [
    { strong: receiver },
    ' mister fullmakten til å handle på vegne av ',
    { strong: clients(n) },
    ' hos ',
    { strong: owner },
    '.',
  ],
  clients: (n) => `${clients(n)} blir fjernet`,
  forGood: (n) =>
    `${clients(n)} er ikke lenger klient hos dere i Altinn og kan ikke legges til igjen etterpå`,
  left: {
    'delegated-before': (n) => `${clients(n)} var lagt til fra før og blir ikke fjernet`,
    'topped-up': (n) => `${clients(n)} var lagt til fra før med færre tilgangspakker og blir ikke fjernet`,
    'before-unknown': (n) =>
      `${clients(n)} blir stående, fordi Altinn ikke sier om kjøringen eller noen andre endret ${n === 1 ? 'den' : 'dem'}`,
    'unknown-outcome': (n) =>
      `${clients(n)} blir stående, fordi det aldri ble bekreftet hva kjøringen gjorde med ${n === 1 ? 'den' : 'dem'}`,
    'gone-already': (n) => `${clients(n)} er allerede fjernet av noen andre`,
    'gone-before': (n) => `${clients(n)} var allerede borte og blir ikke lagt til igjen`,
    'there-again': (n) => `${clients(n)} er lagt til igjen av noen andre`,
    'no-longer-client': (n) =>
      `${clients(n)} er ikke lenger klient hos dere i Altinn og kan ikke legges til igjen`,
    'lacks-packages': (n) => `${clients(n)} mangler fullmakt og kan ikke legges til igjen`,
  },
  others: ({ added, removed }) => {
    const what = removed ? (added ? 'lagt til eller fjernet' : 'lagt til') : 'fjernet';
    return `Altinn sier ikke hvem som gjorde det: En kollega kan ha ${what} noen av disse mens kjøringen gikk.`;
  },
  fewer: (n) =>
    `${clients(n)} hadde færre tilgangspakker før kjøringen, og får tilbake alle som systemtilgangen har`,
  takeAll: (n) =>
    `Velg alle: ta med ${n === 1 ? 'den' : `de ${figure(n)}`} som det ikke er sikkert at kjøringen endret`,
  search: 'Søk på navn eller org.nr.',
  hidden: (n) => `${clients(n)} vises ikke nå. Et søk endrer bare hva som vises.`,
  nothing: {
    heading: 'Det er ingenting å angre',
    explanation: 'Ingenting av det kjøringen gjorde, kan angres nå. Ingenting er endret.',
  },
  testEnvironment: 'Dette er Altinns testmiljø (TT02). Ingen ekte fullmakter blir tatt bort.',
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
  pause: (reason) => {
    switch (reason.kind) {
      case 'by-user':
      case 'browser-restarted':
      case 'updated':
      case 'slept':
        return { ...pauseAdvice(reason), todo: resumable };
      case 'plan-changed': {
        const { at, before, after, since = 0 } = reason.replanned;
        return {
          what: `Listen ble hentet på nytt kl. ${clock(new Date(at))}. Klienter som gjensto å fjerne: ${figure(before)}. Allerede borte: ${figure(after.done)}. Står igjen: ${figure(after.left)}.${since > 0 ? ` ${purpose.since(since)}` : ''}`,
          todo:
            after.left === 0
              ? 'Trykk «Fortsett» for å avslutte.'
              : `Kontroller at du fortsatt vil fjerne ${clients(after.left)}, eller avbryt.`,
        };
      }
      default:
        return pauseAdvice(reason);
    }
  },
};
