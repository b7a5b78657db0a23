import type { UndoTexts } from '../undo-texts';
import { pauseAdvice } from './advice';
import { purpose } from './purpose';
import { run } from './run';
import { clients, clock, figure } from './words';

const resumable =
  'Trykk «Hald fram» for å fjerne resten, eller avbryt. Klientar som allereie er fjerna, er framleis fjerna.';

const added = (n: number) => (n === 1 ? 'lagd' : 'lagde');
const sent = (n: number) => (n === 1 ? 'send' : 'sende');

/** What is said of taking a run back, in nynorsk. */
export const undo: UndoTexts = {
  ask: 'Angre',
  reading: 'Hentar listene frå Altinn for å sjå kva som kan angrast …',
  heading: ({ added, removed }) => {
    if (added === 0) return `Fjern att ${clients(removed)}?`;
    return removed === 0
      ? `Legg til att ${clients(added)}?`
      : `Legg til att ${clients(added)} og fjern ${clients(removed)}?`;
  },
  confirm: ({ added, removed }) => {
    if (added === 0) return `Stadfest og fjern ${clients(removed)}`;
    return removed === 0
      ? `Stadfest og legg til ${clients(added)}`
      : `Stadfest: legg til ${clients(added)} og fjern ${clients(removed)}`;
  },
  addedBack: (n) => `${clients(n)} blir ${added(n)} til att`,
  takesBack: ({ receiver, clients: n, owner }) => [
    { strong: receiver },
    ' mistar fullmakta til å handle på vegner av ',
    { strong: clients(n) },
    ' hos ',
    { strong: owner },
    '.',
  ],
  clients: (n) => `${clients(n)} blir fjerna`,
  forGood: (n) =>
    `${clients(n)} er ikkje lenger klient hos dykk i Altinn og kan ikkje leggast til att etterpå`,
  left: {
    'delegated-before': (n) =>
      n === 1
        ? `${clients(n)} var lagd til frå før og blir ikkje fjerna`
        : `${clients(n)} var lagde til frå før og blir ikkje fjerna`,
    'topped-up': (n) =>
      `${clients(n)} ${n === 1 ? 'var lagd' : 'var lagde'} til frå før med færre tilgangspakkar og blir ikkje fjerna`,
    'before-unknown': (n) =>
      `${clients(n)} blir ståande, fordi Altinn ikkje seier om køyringa eller nokon andre endra ${n === 1 ? 'han' : 'dei'}`,
    'unknown-outcome': (n) =>
      `${clients(n)} blir ståande, fordi det aldri vart stadfesta kva køyringa gjorde med ${n === 1 ? 'han' : 'dei'}`,
    'gone-already': (n) => `${clients(n)} er allereie fjerna av nokon andre`,
    'gone-before': (n) => `${clients(n)} var allereie borte og blir ikkje ${added(n)} til att`,
    'there-again': (n) => `${clients(n)} er ${added(n)} til att av nokon andre`,
    'no-longer-client': (n) =>
      `${clients(n)} er ikkje lenger klient hos dykk i Altinn og kan ikkje leggast til att`,
    'lacks-packages': (n) => `${clients(n)} manglar fullmakt og kan ikkje leggast til att`,
  },
  others: ({ added, removed }) => {
    const what = removed ? (added ? 'lagt til eller fjerna' : 'lagt til') : 'fjerna';
    return `Altinn seier ikkje kven som gjorde det: Ein kollega kan ha ${what} nokre av desse medan køyringa gjekk.`;
  },
  fewer: (n) =>
    `${clients(n)} hadde færre tilgangspakkar før køyringa, og får tilbake alle som systemtilgangen har`,
  takeAll: (n) =>
    `Vel alle: ta med ${n === 1 ? 'han' : `dei ${figure(n)}`} som det ikkje er sikkert at køyringa endra`,
  search: 'Søk på namn eller org.nr.',
  hidden: (n) =>
    `${clients(n)} ${n === 1 ? 'er ikkje synleg' : 'er ikkje synlege'} no. Eit søk endrar berre kva som er synleg.`,
  nothing: {
    heading: 'Det er ingenting å angre',
    explanation: 'Ingenting av det køyringa gjorde, kan angrast no. Ingenting er endra.',
  },
  testEnvironment: 'Dette er testmiljøet til Altinn (TT02). Ingen ekte fullmakter blir tekne bort.',
  run: {
    ...run,
    heading: {
      ...run.heading,
      running: 'Klientane blir fjerna',
      done: 'Fjerninga er ferdig',
      cancelled: 'Fjerninga er avbroten',
    },
    progress: (n, total) => `${figure(n)} av ${clients(total)} behandla for fjerning`,
    verifying:
      'Alle klientane er sende til fjerning. No blir lista i Altinn lesen på nytt for å kontrollere kvar rad.',
    stoppedAt: (n, total) => `Fjerninga stoppa på ${figure(n)} av ${figure(total)}`,
    result: ({ total, counts, already = 0 }) => {
      const before = already ? ` ${figure(already)} var allereie fjerna.` : '';
      const removed = `${figure(counts.done - already)} av ${clients(total)} er fjerna.${before}`;
      const failed = counts.failed ? ` ${figure(counts.failed)} vart ikkje fjerna.` : '';
      const unknown = counts.unknown
        ? ` ${figure(counts.unknown)} er ${sent(counts.unknown)}, men ikkje stadfesta.`
        : '';
      const waiting = counts.queued + counts.sending;
      return `${removed}${failed}${unknown}${waiting ? ` ${figure(waiting)} vart ikkje ${sent(waiting)}.` : ''}`;
    },
    delay: 'Det kan ta inntil ti minutt før fagsystemet ser at klientane er fjerna.',
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
          what: `Lista vart henta på nytt kl. ${clock(new Date(at))}. Klientar som stod att å fjerne: ${figure(before)}. Allereie borte: ${figure(after.done)}. Står att: ${figure(after.left)}.${since > 0 ? ` ${purpose.since(since)}` : ''}`,
          todo:
            after.left === 0
              ? 'Trykk «Hald fram» for å avslutte.'
              : `Kontroller at du framleis vil fjerne ${clients(after.left)}, eller avbryt.`,
        };
      }
      default:
        return pauseAdvice(reason);
    }
  },
};
