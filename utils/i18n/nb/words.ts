import { numericDay } from '../day';
import { clockOf } from '../figures';

/*
 * The words that every text in bokmål is made with: figures, how many of what, names in a row, times.
 */

const numbers = new Intl.NumberFormat('nb');
const lists = new Intl.ListFormat('nb', { type: 'conjunction' });
const days = new Intl.DateTimeFormat('nb', { dateStyle: 'long' });

export const figure = (n: number) => numbers.format(n);
export const counted = (n: number, one: string, many: string) => `${figure(n)} ${n === 1 ? one : many}`;
export const clients = (n: number) => counted(n, 'klient', 'klienter');
export const rows = (n: number) => counted(n, 'rad', 'rader');
export const systemUsers = (n: number) => counted(n, 'systemtilgang', 'systemtilganger');

export const listed = (names: readonly string[]) => lists.format(names);
export const quoted = (names: readonly string[]) => listed(names.map((name) => `«${name}»`));
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `14.32` */
export const clock = (at: Date) => clockOf(at, '.');
/** `22.11.2026 kl. 14.32` */
export const moment = (at: Date) => `${numericDay(at)} kl. ${clock(at)}`;
/** `22.11.2026` */
export const day = numericDay;
export const longDay = (at: Date) => days.format(at);
