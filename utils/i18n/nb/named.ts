import type { NamedTexts } from '../named-texts';
import { clients } from './words';

/** Clients that are to be changed, by name, in bokmål. */
export const named: NamedTexts = {
  select: { add: (client) => `Legg til ${client}`, remove: (client) => `Fjern ${client}` },
  untick: 'Ta bort haken ved klienter som ikke skal endres.',
  search: 'Søk blant dem som endres',
  hidden: (n) =>
    `${clients(n)} vises ikke nå, og er med i tallet på knappen når ${n === 1 ? 'den' : 'de'} har hake.`,
  action: 'Endring',
  actions: { add: 'Legges til', remove: 'Fjernes' },
  type: (n) => `Skriv ${n} for å bekrefte at ${clients(n)} skal fjernes`,
  rule: 'Tallet må skrives når flere enn ti fjernes, og når tre eller flere som ikke står på listen, er mer enn en tidel av dem som er lagt til.',
};
