import { numericDay } from '../day';
import { clockOf } from '../figures';

/*
 * The words that every text in English is made with: figures, how many of what, names in a row, times.
 */

const numbers = new Intl.NumberFormat('en-GB');
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

export const figure = (n: number) => numbers.format(n);
export const counted = (n: number, one: string, many: string) => `${figure(n)} ${n === 1 ? one : many}`;
export const clients = (n: number) => counted(n, 'client', 'clients');
export const rows = (n: number) => counted(n, 'row', 'rows');
export const systemUsers = (n: number) => counted(n, 'system access', 'system accesses');

export const listed = (names: readonly string[]) => lists.format(names);
export const quoted = (names: readonly string[]) => listed(names.map((name) => `“${name}”`));
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `14:32` */
export const clock = (at: Date) => clockOf(at, ':');
/** `22.11.2026 at 14:32` */
export const moment = (at: Date) => `${numericDay(at)} at ${clock(at)}`;
export const longDay = (at: Date) => days.format(at);
