import type { LastSeen } from '../../domain/kept/last-seen';
import { clients, clock, figure, longDay } from './words';

/*
 * What is said in several places, in English.
 */

export const answeredNone = ({ at, clients, isToday }: LastSeen) =>
  `Altinn answered that the system access has no clients. At ${clock(new Date(at))}${isToday ? '' : ` on ${longDay(new Date(at))}`} it had ${figure(clients)}. Something may have failed at Altinn. Wait a moment, and try again.`;

export const comeSince = (n: number) =>
  `${clients(n)} ${n === 1 ? 'has' : 'have'} come since you confirmed, and ${n === 1 ? 'is' : 'are'} left alone.`;
