import type { RemovalTexts } from '../removal-texts';
import { run } from './run';

const figure = new Intl.NumberFormat('nb');
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'klient', 'klienter');
const roles: Record<string, string> = {
  regnskapsforer: 'regnskapsfører',
  revisor: 'revisor',
  forretningsforer: 'forretningsfører',
};

/** Removing clients, in bokmål. */
export const removal: RemovalTexts = {
  purpose: {
    question: 'Hva skal listen brukes til?',
    marked: (n) => `${of(n, 'rad er', 'rader er')} merket «fjern». Hva skal listen brukes til?`,
    option: {
      add: 'Bare legge til',
      'as-marked': 'Legge til og fjerne, som merket',
      exact: 'Listen min er fasit',
    },
    meaning: {
      add: 'Ingen blir fjernet.',
      'as-marked': 'Klienter på rader som er merket «fjern», blir fjernet. Resten av listen blir lagt til.',
      exact: 'Klienter som ikke står i listen, blir fjernet. De som står i listen, blir lagt til.',
    },
  },
  exactNotUsed: '«Listen min er fasit» kan ikke brukes ennå, så ingen blir fjernet.',
  exactRefused: (refusal) => {
    switch (refusal.kind) {
      case 'faulty-rows':
        return `${of(refusal.rows, 'rad', 'rader')} i listen kan ikke leses (linje ${refusal.lines.join(', ')}${refusal.rows > refusal.lines.length ? ' …' : ''}). De kan høre til klienter som ellers ville blitt fjernet. Rett dem, og les listen på nytt.`;
      case 'stands-elsewhere':
        return `${clients(refusal.clients)} som ville blitt fjernet, står et annet sted enn på radene i listen: i en annen kolonne, på et annet ark, eller på en rad som er skjult eller utelatt (${refusal.numbers.join(', ')}${refusal.clients > refusal.numbers.length ? ' …' : ''}). Ta dem med på listen, eller fjern dem derfra, og les listen på nytt.`;
      case 'sheet-not-read':
        return `${refusal.sheets.length === 1 ? 'Et ark' : 'Noen ark'} i filen kunne ikke leses (${refusal.sheets.join(', ')}${refusal.sheets.length > 9 ? ' …' : ''}). Klienter som står der, ville blitt fjernet. Lagre listen som en fil med ett ark.`;
      case 'removes-everyone':
        return 'Ingen av klientene i systemtilgangen står i listen, så alle ville blitt fjernet. Kontroller at det er riktig liste og riktig systemtilgang.';
      default:
        return refusal satisfies never;
    }
  },
  impossible: {
    'doubtful-lists':
      'Ingen kan fjernes nå, fordi Altinn ga en tom liste over klientene deres. Vent litt, og last inn listen på nytt.',
  },
  ask: (n) => `Fjern ${clients(n)} …`,
  askBoth: ({ added, removed }) => `Legg til ${figure.format(added)} og fjern ${clients(removed)} …`,
  heading: (n) => `Fjern ${clients(n)}?`,
  untick: 'Ta bort haken ved klienter som skal bli stående.',
  names: (n) => `${clients(n)} som kan fjernes`,
  select: (client) => `Fjern ${client}`,
  forGood: (n) => `${clients(n)} kan ikke legges til igjen etterpå. Se merknaden ved navnet.`,
  faultyRows: (n) =>
    `${of(n, 'rad', 'rader')} i listen kan ikke leses. ${n === 1 ? 'Den' : 'De'} kan høre til noen av klientene under.`,
  elsewhere: (n) =>
    `${clients(n)} under står et annet sted enn på radene i listen. Kontroller at ${n === 1 ? 'den' : 'de'} skal fjernes.`,
  type: (n) => `Skriv ${n} for å bekrefte at ${clients(n)} skal fjernes`,
  confirm: (n) => `Bekreft og fjern ${clients(n)}`,
  confirmBoth: ({ added, removed }) =>
    `Bekreft: legg til ${figure.format(added)} og fjern ${clients(removed)}`,
  nobody: 'Ingen klienter er valgt.',
  afterwards:
    'Kjøringen kan angres etterpå: De som er fjernet, blir lagt til igjen så langt Altinn tillater det.',
  ownDelegated:
    'Din virksomhet er også lagt til i systemtilgangen. Den er ikke en klient og blir ikke rørt her.',
  registered: (role, n) =>
    `Dere står fortsatt som ${roles[role] ?? role} for ${figure.format(n)} av disse i Enhetsregisteret.`,
  states: {
    queued: 'Venter',
    sending: 'Sendes',
    done: 'Utført',
    failed: 'Ikke utført',
    unknown: 'Sendt, men ikke bekreftet',
  },
  both: {
    ...run,
    heading: { ...run.heading, running: 'Legger til og fjerner klienter' },
    verifying: 'Alle klienter er sendt. Nå leses listen i Altinn på nytt for å kontrollere hver rad.',
    result: ({ counts, removed = 0, already = 0, alreadyGone = 0 }) => {
      const added = counts.done - removed - (already - alreadyGone);
      const before = already ? ` ${figure.format(already)} var allerede slik listen ba om.` : '';
      const failed = counts.failed ? ` ${figure.format(counts.failed)} ble ikke endret.` : '';
      const unknown = counts.unknown ? ` ${figure.format(counts.unknown)} er sendt, men ikke bekreftet.` : '';
      const waiting = counts.queued + counts.sending;
      return `${clients(added)} er lagt til, og ${figure.format(removed - alreadyGone)} er fjernet.${before}${failed}${unknown}${waiting ? ` ${figure.format(waiting)} ble ikke sendt.` : ''}`;
    },
    delay: 'Det kan ta inntil ti minutter før fagsystemet ser endringene.',
  },
};
