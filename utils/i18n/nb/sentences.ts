import type { LastSeen } from '../../domain/kept/last-seen';
import { numericDay } from '../day';
import { clients, clock, figure } from './words';

/*
 * What is said in several places, in bokmål.
 */

export const answeredNone = ({ at, clients, isToday }: LastSeen) =>
  `Altinn svarte at systemtilgangen ikke har klienter. ${isToday ? 'Kl.' : `${numericDay(new Date(at))} kl.`} ${clock(new Date(at))} hadde den ${figure(clients)}. Det kan være en feil hos Altinn. Vent litt, og prøv igjen.`;

export const comeSince = (n: number) => `${clients(n)} er kommet til siden du bekreftet, og røres ikke.`;
