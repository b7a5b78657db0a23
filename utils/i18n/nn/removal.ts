import type { RemovalTexts } from '../removal-texts';
import { run } from './run';

const figure = new Intl.NumberFormat('nn');
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'klient', 'klientar');
const roles: Record<string, string> = {
  regnskapsforer: 'rekneskapsførar',
  revisor: 'revisor',
  forretningsforer: 'forretningsførar',
};

/** Removing clients, in nynorsk. */
export const removal: RemovalTexts = {
  purpose: {
    question: 'Kva skal lista brukast til?',
    marked: (n) => `${of(n, 'rad er', 'rader er')} merkt «fjern». Kva skal lista brukast til?`,
    option: {
      add: 'Berre leggje til',
      'as-marked': 'Leggje til og fjerne, som merkt',
      exact: 'Lista mi er fasit',
    },
    meaning: {
      add: 'Ingen blir fjerna.',
      'as-marked': 'Klientar på rader som er merkte «fjern», blir fjerna. Resten av lista blir lagd til.',
      exact: 'Klientar som ikkje står i lista, blir fjerna. Dei som står i lista, blir lagde til.',
    },
  },
  exactNotUsed: '«Lista mi er fasit» kan ikkje brukast enno, så ingen blir fjerna.',
  exactRefused: (refusal) => {
    switch (refusal.kind) {
      case 'faulty-rows':
        return `${of(refusal.rows, 'rad', 'rader')} i lista kan ikkje lesast (linje ${refusal.lines.join(', ')}${refusal.rows > refusal.lines.length ? ' …' : ''}). Dei kan høyre til klientar som elles ville blitt fjerna. Rett dei, og les lista på nytt.`;
      case 'stands-elsewhere':
        return `${clients(refusal.clients)} som ville blitt fjerna, står ein annan stad enn på radene i lista: i ei anna kolonne, på eit anna ark, eller på ei rad som er gøymd eller utelaten (${refusal.numbers.join(', ')}${refusal.clients > refusal.numbers.length ? ' …' : ''}). Ta dei med på lista, eller fjern dei derifrå, og les lista på nytt.`;
      case 'sheet-not-read':
        return `${refusal.sheets.length === 1 ? 'Eit ark' : 'Nokre ark'} i fila kunne ikkje lesast (${refusal.sheets.join(', ')}${refusal.sheets.length > 9 ? ' …' : ''}). Klientar som står der, ville blitt fjerna. Lagre lista som ei fil med eitt ark.`;
      case 'removes-everyone':
        return 'Ingen av klientane i systemtilgangen står i lista, så alle ville blitt fjerna. Kontroller at det er rett liste og rett systemtilgang.';
      default:
        return refusal satisfies never;
    }
  },
  impossible: {
    'doubtful-lists':
      'Ingen kan fjernast no, fordi Altinn gav ei tom liste over klientane dykkar. Vent litt, og last inn lista på nytt.',
  },
  ask: (n) => `Fjern ${clients(n)} …`,
  askBoth: ({ added, removed }) => `Legg til ${figure.format(added)} og fjern ${clients(removed)} …`,
  heading: (n) => `Skal ${clients(n)} fjernast?`,
  untick: 'Ta bort haken ved klientar som skal bli ståande.',
  names: (n) => `${clients(n)} som kan fjernast`,
  select: (client) => `Fjern ${client}`,
  forGood: (n) => `${clients(n)} kan ikkje leggjast til igjen etterpå. Sjå merknaden ved namnet.`,
  faultyRows: (n) =>
    `${of(n, 'rad', 'rader')} i lista kan ikkje lesast. ${n === 1 ? 'Ho' : 'Dei'} kan høyre til nokon av klientane under.`,
  elsewhere: (n) =>
    `${clients(n)} under står ein annan stad enn på radene i lista. Kontroller at ${n === 1 ? 'han' : 'dei'} skal fjernast.`,
  type: (n) => `Skriv ${n} for å stadfeste at ${clients(n)} skal fjernast`,
  confirm: (n) => `Stadfest og fjern ${clients(n)}`,
  confirmBoth: ({ added, removed }) =>
    `Stadfest: legg til ${figure.format(added)} og fjern ${clients(removed)}`,
  nobody: 'Ingen klientar er valde.',
  afterwards:
    'Køyringa kan angrast etterpå: Dei som er fjerna, blir lagde til igjen så langt Altinn tillèt det.',
  ownDelegated:
    'Verksemda di er også lagd til i systemtilgangen. Ho er ikkje ein klient og blir ikkje rørt her.',
  registered: (role, n) =>
    `De står framleis som ${roles[role] ?? role} for ${figure.format(n)} av desse i Einingsregisteret.`,
  states: {
    queued: 'Ventar',
    sending: 'Blir send',
    done: 'Utført',
    failed: 'Ikkje utført',
    unknown: 'Send, men ikkje stadfesta',
  },
  both: {
    ...run,
    heading: { ...run.heading, running: 'Legg til og fjernar klientar' },
    verifying: 'Alle klientane er sende. No blir lista i Altinn lesen på nytt for å kontrollere kvar rad.',
    result: ({ counts, removed = 0, already = 0, alreadyGone = 0 }) => {
      const added = counts.done - removed - (already - alreadyGone);
      const before = already ? ` ${figure.format(already)} var allereie slik lista bad om.` : '';
      const failed = counts.failed ? ` ${figure.format(counts.failed)} vart ikkje endra.` : '';
      const unknown = counts.unknown
        ? ` ${figure.format(counts.unknown)} er sende, men ikkje stadfesta.`
        : '';
      const waiting = counts.queued + counts.sending;
      return `${clients(added)} er ${added === 1 ? 'lagd' : 'lagde'} til, og ${figure.format(removed - alreadyGone)} er fjerna.${before}${failed}${unknown}${waiting ? ` ${figure.format(waiting)} vart ikkje sende.` : ''}`;
    },
    delay: 'Det kan ta inntil ti minutt før fagsystemet ser endringane.',
  },
};
