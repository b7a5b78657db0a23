import type { LastSeen } from '../../domain/kept/last-seen';
import { numericDay } from '../day';
import { clients, clock, figure } from './words';

/*
 * What is said in several places, in nynorsk.
 */

export const answeredNone = ({ at, clients, isToday }: LastSeen) =>
  `Altinn svarte at systemtilgangen ikkje har klientar. ${isToday ? 'Kl.' : `${numericDay(new Date(at))} kl.`} ${clock(new Date(at))} hadde han ${figure(clients)}. Det kan vere ein feil hos Altinn. Vent litt, og prøv att.`;

export const comeSince = (n: number) =>
  n === 1
    ? '1 klient er komen til sidan du stadfesta, og blir ikkje rørt.'
    : `${clients(n)} er komne til sidan du stadfesta, og blir ikkje rørte.`;
