import type { UndoTexts } from '../undo-texts';
import { clients, figure } from './words';

const added = (n: number) => (n === 1 ? 'lagd' : 'lagde');

/** What is said of taking a run back, in nynorsk. */
export const undo: UndoTexts = {
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
};
