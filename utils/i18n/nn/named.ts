import type { NamedTexts } from '../named-texts';
import { clients } from './words';

/** Clients that are to be changed, by name, in nynorsk. */
export const named: NamedTexts = {
  select: { add: (client) => `Legg til ${client}`, remove: (client) => `Fjern ${client}` },
  untick: 'Ta bort haken ved klientar som ikkje skal endrast.',
  search: 'Søk blant dei som blir endra',
  hidden: (n) =>
    `${clients(n)} ${n === 1 ? 'er ikkje synleg' : 'er ikkje synlege'} no, og er med i talet på knappen når ${n === 1 ? 'han' : 'dei'} har hake.`,
  action: 'Endring',
  actions: { add: 'Blir lagd til', remove: 'Blir fjerna' },
  type: (n) => `Skriv ${n} for å stadfeste at ${clients(n)} skal fjernast`,
  rule: 'Talet må skrivast når fleire enn ti blir fjerna, og når tre eller fleire som ikkje står på lista, er meir enn ein tidel av dei som er lagde til.',
};
