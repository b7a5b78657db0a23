import { formatOrgNumber } from '../../domain/numbers/nine-digits';
import { changedBy } from '../../domain/runs/run-parts';
import type { BoardTexts, ChoiceCount } from '../board-texts';
import { numericDay } from '../day';
import { clients, clock, counted, figure, rows, systemUsers } from './words';

const what = ({ add, remove }: Pick<ChoiceCount, 'add' | 'remove'>) =>
  [add > 0 && `${figure(add)} legges til`, remove > 0 && `${figure(remove)} fjernes`]
    .filter(Boolean)
    .join(' og ');

/** The board, in bokmål. */
export const board: BoardTexts = {
  title: 'Klienter i alle systemtilganger',
  promise: 'Ingenting leses før du velger noe, og ingenting endres før du bekrefter.',
  actions: {
    search: 'Søk',
    all: 'Vis alle',
    compare: 'Sammenlign med en liste',
    paste: 'Lim inn en liste',
    withoutList: 'Ta bort listen',
    readAgain: 'Les på nytt',
    tryAgain: 'Prøv igjen',
    review: 'Se gjennom og bekreft',
    clear: 'Ta bort alle valg',
    close: 'Lukk',
    back: 'Tilbake til oversikten',
  },
  search: 'Søk på navn eller org.nr.',
  show: 'Vis',
  only: (state, systemUser) => `${systemUser}: ${state}`,
  purpose: {
    question: 'Hva vil du gjøre?',
    option: { look: 'Bare se', add: 'Legge til', remove: 'Fjerne' },
  },
  client: 'Klient',
  reading: 'Leses …',
  notRead: 'Ikke lest.',
  menu: {
    label: (systemUser) => `Valg for ${systemUser}`,
    sort: 'Sorter etter denne',
    unsort: 'Sorter etter navn',
    choose: {
      add: (n) => `Velg ${n === 1 ? 'den ene' : `alle ${figure(n)}`} som vises og kan legges til`,
      remove: (n) => `Velg ${n === 1 ? 'den ene' : `alle ${figure(n)}`} som vises og er lagt til`,
    },
    unchoose: 'Ta bort valgene her',
    everyone: 'Vis alle igjen',
    onlyState: (state) => `Vis bare: ${state}`,
  },
  cell: {
    delegated: 'Lagt til',
    'delegated-lacks': 'Lagt til, men mangler fullmakt',
    'delegated-gone': 'Lagt til, men ikke lenger klient',
    'delegated-maybe-gone': 'Lagt til, men kanskje ikke lenger klient',
    'can-be-added': 'Kan legges til',
    lacks: 'Mangler fullmakt',
    'no-relationship': '–',
    'not-read': 'Ikke lest',
  },
  chosen: { add: 'Legges til', remove: 'Fjernes' },
  spoken: {
    delegated: 'Lagt til',
    'delegated-lacks': 'Lagt til, men mangler fullmakt',
    'delegated-gone': 'Lagt til, men ikke lenger klient',
    'delegated-maybe-gone': 'Lagt til, men kanskje ikke lenger klient',
    'can-be-added': 'Kan legges til',
    lacks: 'Mangler fullmakt',
    'no-relationship': 'Har ikke gitt fullmakten som kreves',
    'not-read': 'Ikke lest',
  },
  cellName: (client, systemUser, state) => `${client} i ${systemUser}: ${state}`,
  dash: '– Har ikke gitt fullmakten som kreves. Trykk på navnet for å se hvorfor.',
  keys: 'Piltastene flytter i tabellen, og mellomrom velger.',
  person: 'Privatperson. Legges til og fjernes på systemtilgangens egen side i Altinn.',
  withoutNumber: 'Uten organisasjonsnummer. Legges til og fjernes på systemtilgangens egen side i Altinn.',
  withoutNumberShort: 'Uten org.nr. Kan ikke endres her.',
  bar: (count) =>
    `${clients(count.clients)}: ${what(count)}, i ${systemUsers(count.systemUsers)}. Ingenting er sendt.`,
  hidden: (n) => `${counted(n, 'valg', 'valg')} vises ikke nå.`,
  dropped: (n) =>
    `${counted(n, 'valg', 'valg')} gjelder ikke lenger etter at Altinn ble lest på nytt, og er tatt bort.`,
  left: {
    deleted: (n) => `${figure(n)} er slettet i Enhetsregisteret og ble ikke valgt.`,
    bankrupt: (n) => `${figure(n)} er konkursbo og ble ikke valgt.`,
  },
  nobodyFound: 'Ingen klienter funnet.',
  stranger: (orgNumber) =>
    `${formatOrgNumber(orgNumber)} er ikke klient hos dere i Altinn. Enten må dere stå som regnskapsfører, revisor eller forretningsfører hos virksomheten i Enhetsregisteret, eller så må den gi dere fullmakt i Altinn.`,
  card: {
    label: (client) => `Om ${client}`,
    form: (form) => `Organisasjonsform: ${form}`,
    bankrupt: 'Konkursbo',
    deleted: (day) => (day ? `Slettet ${day}` : 'Slettet'),
    parent: (name) => `Underenhet av ${name}`,
    seenSince: (at) => `Lagt til siden ${numericDay(at)} eller før, så langt denne nettleseren vet.`,
    delay: 'Lagt til for under ti minutter siden? Da kan fagsystemet henge etter.',
    employees: 'Ansattes egen tilgang til klienten ligger under «Klientadministrasjon» i Altinn.',
    chooseRow: {
      add: (n) => `Velg ${n === 1 ? 'den' : `alle ${figure(n)}`} som kan legges til`,
      remove: (n) => `Velg ${n === 1 ? 'den' : `alle ${figure(n)}`} som er lagt til`,
    },
  },
  list: {
    heading: ({ fileName, clients: n, withoutValidNumber }) =>
      `${fileName}: ${clients(n)}${withoutValidNumber > 0 ? `, og ${rows(withoutValidNumber)} uten gyldig organisasjonsnummer` : ''}`,
    question: 'Hva skal skje med dem på listen?',
    option: {
      add: 'Legg dem til',
      remove: 'Fjern dem',
      'as-marked': 'Følg kolonnen «Handling»',
      match: 'Gjør hver valgt systemtilgang lik listen',
    },
    where: 'I hvilke systemtilganger?',
    means: ({ add, remove, already, cannot }) =>
      [
        what({ add, remove }) || 'Ingenting å velge',
        already > 0 && `${figure(already)} er slik fra før`,
        cannot > 0 && `${figure(cannot)} kan ikke legges til ennå`,
      ]
        .filter(Boolean)
        .join(' · '),
    choose: 'Sett valgene i tabellen',
    nothing: 'Listen gir ingen valg slik den er nå.',
    refused: (systemUser) => `${systemUser}: Ingen kan fjernes for ikke å stå på listen.`,
  },
  confirm: {
    heading: (count) => `Bekreft: ${what(count)}, i ${systemUsers(count.systemUsers)}`,
    added: (n) => `${clients(n)} legges til`,
    doubtful: (n, unticked) =>
      `Sjekk først ${n === 1 ? 'denne' : `disse ${figure(n)}`}.${unticked > 0 ? ` ${figure(unticked)} er slettet eller konkursbo, og blir ikke lagt til uten at du setter haken.` : ''}`,
    removed: (n) => `${clients(n)} fjernes`,
    order:
      'Først legges klientene til. Ingen fjernes før Altinn har bekreftet at klienten er kommet inn der den skal.',
    confirm: ({ add, remove }) => {
      if (remove === 0) return `Bekreft: legg til ${figure(add)}`;
      return add === 0
        ? `Bekreft: fjern ${figure(remove)}`
        : `Bekreft: legg til ${figure(add)} og fjern ${figure(remove)}`;
    },
  },
  run: {
    part: (action, systemUser) => `${action === 'add' ? 'Legge til i' : 'Fjerne fra'} ${systemUser}`,
    rows: (n) => `Vis ${rows(n)}`,
    progress: (n, total) => `${figure(n)} av ${counted(total, 'endring', 'endringer')} behandlet`,
    result: (job) => {
      const { counts, already = 0 } = job;
      const { added, removed, notSent } = changedBy(job);
      const said = [
        added > 0 && `${figure(added)} lagt til`,
        removed > 0 && `${figure(removed)} fjernet`,
        already > 0 && `${figure(already)} var slik fra før`,
        counts.failed > 0 && `${figure(counts.failed)} ble ikke endret`,
        counts.unknown > 0 && `${figure(counts.unknown)} sendt, men ikke bekreftet`,
        notSent > 0 && `${figure(notSent)} ikke sendt`,
      ].filter(Boolean);
      return `${said.join(', ') || 'Ingenting er endret'}.`;
    },
    confirmed: (at) => `Bekreftet i Altinn kl. ${clock(at)}`,
  },
  yourName: {
    ask: 'Navnet ditt',
    why: 'Navnet står i revisjonsfilene ved siden av Altinns egen id, og huskes i denne nettleseren.',
    make: 'Lag revisjonsfilen',
  },
};
