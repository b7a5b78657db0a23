import type { UndoTexts } from '../undo-texts';
import { clients, figure } from './words';

/** What is said of taking a run back, in bokmål. */
export const undo: UndoTexts = {
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
};
