import { formatOrgNumber } from '../../domain/numbers/nine-digits';
import { changedBy } from '../../domain/runs/run-parts';
import type { BoardTexts, ChoiceCount } from '../board-texts';
import { numericDay } from '../day';
import { clients, clock, counted, figure, rows, systemUsers } from './words';

const what = ({ add, remove }: Pick<ChoiceCount, 'add' | 'remove'>) =>
  [
    add > 0 && `${figure(add)} ${add === 1 ? 'blir lagd' : 'blir lagde'} til`,
    remove > 0 && `${figure(remove)} ${remove === 1 ? 'blir fjerna' : 'blir fjerna'}`,
  ]
    .filter(Boolean)
    .join(' og ');

/** The board, in nynorsk. */
export const board: BoardTexts = {
  title: 'Klientar i alle systemtilgangar',
  promise: 'Ingenting blir lese før du vel noko, og ingenting blir endra før du stadfestar.',
  actions: {
    search: 'Søk',
    all: 'Vis alle',
    compare: 'Samanlikn med ei liste',
    paste: 'Lim inn ei liste',
    withoutList: 'Ta bort lista',
    readAgain: 'Les på nytt',
    tryAgain: 'Prøv att',
    review: 'Sjå gjennom og stadfest',
    clear: 'Ta bort alle val',
    close: 'Lukk',
    back: 'Tilbake til oversikta',
  },
  search: 'Søk på namn eller org.nr.',
  show: 'Vis',
  only: (state, systemUser) => `${systemUser}: ${state}`,
  purpose: {
    question: 'Kva vil du gjere?',
    option: { look: 'Berre sjå', add: 'Legge til', remove: 'Fjerne' },
  },
  client: 'Klient',
  reading: 'Blir lesen …',
  notRead: 'Ikkje lesen.',
  menu: {
    label: (systemUser) => `Val for ${systemUser}`,
    sort: 'Sorter etter denne',
    unsort: 'Sorter etter namn',
    choose: {
      add: (n) => `Vel ${n === 1 ? 'den eine' : `alle ${figure(n)}`} som er viste og kan leggast til`,
      remove: (n) => `Vel ${n === 1 ? 'den eine' : `alle ${figure(n)}`} som er viste og er lagde til`,
    },
    unchoose: 'Ta bort vala her',
    everyone: 'Vis alle att',
    onlyState: (state) => `Vis berre: ${state}`,
  },
  cell: {
    delegated: 'Lagd til',
    'delegated-lacks': 'Lagd til, men manglar fullmakt',
    'delegated-gone': 'Lagd til, men ikkje lenger klient',
    'delegated-maybe-gone': 'Lagd til, men kanskje ikkje lenger klient',
    'can-be-added': 'Kan leggast til',
    lacks: 'Manglar fullmakt',
    'no-relationship': '–',
    'not-read': 'Ikkje lesen',
  },
  chosen: { add: 'Blir lagd til', remove: 'Blir fjerna' },
  spoken: {
    delegated: 'Lagd til',
    'delegated-lacks': 'Lagd til, men manglar fullmakt',
    'delegated-gone': 'Lagd til, men ikkje lenger klient',
    'delegated-maybe-gone': 'Lagd til, men kanskje ikkje lenger klient',
    'can-be-added': 'Kan leggast til',
    lacks: 'Manglar fullmakt',
    'no-relationship': 'Har ikkje gitt fullmakta som trengst',
    'not-read': 'Ikkje lesen',
  },
  cellName: (client, systemUser, state) => `${client} i ${systemUser}: ${state}`,
  dash: '– Har ikkje gitt fullmakta som trengst. Trykk på namnet for å sjå kvifor.',
  keys: 'Piltastane flyttar i tabellen, og mellomrom vel.',
  person: 'Privatperson. Blir lagd til og fjerna på sida til systemtilgangen i Altinn.',
  withoutNumber: 'Utan organisasjonsnummer. Blir lagd til og fjerna på sida til systemtilgangen i Altinn.',
  withoutNumberShort: 'Utan org.nr. Kan ikkje endrast her.',
  bar: (count) =>
    `${clients(count.clients)}: ${what(count)}, i ${systemUsers(count.systemUsers)}. Ingenting er sendt.`,
  hidden: (n) => `${counted(n, 'val er ikkje vist', 'val er ikkje viste')} no.`,
  dropped: (n) =>
    `${counted(n, 'val gjeld', 'val gjeld')} ikkje lenger etter at Altinn vart lesen på nytt, og er ${n === 1 ? 'teke' : 'tekne'} bort.`,
  left: {
    deleted: (n) => `${figure(n)} er sletta i Einingsregisteret og vart ikkje ${n === 1 ? 'vald' : 'valde'}.`,
    bankrupt: (n) => `${figure(n)} er konkursbu og vart ikkje ${n === 1 ? 'vald' : 'valde'}.`,
  },
  nobodyFound: 'Fann ingen klientar.',
  stranger: (orgNumber) =>
    `${formatOrgNumber(orgNumber)} er ikkje klient hos dykk i Altinn. Anten må de stå som rekneskapsførar, revisor eller forretningsførar hos verksemda i Einingsregisteret, eller så må ho gi dykk fullmakt i Altinn.`,
  card: {
    label: (client) => `Om ${client}`,
    form: (form) => `Organisasjonsform: ${form}`,
    bankrupt: 'Konkursbu',
    deleted: (day) => (day ? `Sletta ${day}` : 'Sletta'),
    parent: (name) => `Undereining av ${name}`,
    seenSince: (at) => `Lagd til sidan ${numericDay(at)} eller før, så langt denne nettlesaren veit.`,
    delay: 'Lagd til for under ti minutt sidan? Då kan fagsystemet henge etter.',
    employees: 'Eigen tilgang for tilsette til klienten ligg under «Klientadministrasjon» i Altinn.',
    chooseRow: {
      add: (n) => `Vel ${n === 1 ? 'den' : `alle ${figure(n)}`} som kan leggast til`,
      remove: (n) => `Vel ${n === 1 ? 'den som er lagd til' : `alle ${figure(n)} som er lagde til`}`,
    },
  },
  list: {
    heading: ({ fileName, clients: n, withoutValidNumber }) =>
      `${fileName}: ${clients(n)}${withoutValidNumber > 0 ? `, og ${rows(withoutValidNumber)} utan gyldig organisasjonsnummer` : ''}`,
    question: 'Kva skal skje med dei på lista?',
    option: {
      add: 'Legg dei til',
      remove: 'Fjern dei',
      'as-marked': 'Følg kolonna «Handling»',
      match: 'Gjer kvar vald systemtilgang lik lista',
    },
    where: 'I kva for systemtilgangar?',
    means: ({ add, remove, already, cannot }) =>
      [
        what({ add, remove }) || 'Ingenting å velje',
        already > 0 && `${figure(already)} er slik frå før`,
        cannot > 0 && `${figure(cannot)} kan ikkje leggast til enno`,
      ]
        .filter(Boolean)
        .join(' · '),
    choose: 'Set vala i tabellen',
    nothing: 'Lista gir ingen val slik ho er no.',
    refused: (systemUser) => `${systemUser}: Ingen kan fjernast for ikkje å stå på lista.`,
  },
  confirm: {
    heading: (count) => `Stadfest: ${what(count)}, i ${systemUsers(count.systemUsers)}`,
    added: (n) => (n === 1 ? '1 klient blir lagd til' : `${clients(n)} blir lagde til`),
    doubtful: (n, unticked) =>
      `Sjekk først ${n === 1 ? 'denne' : `desse ${figure(n)}`}.${unticked > 0 ? ` ${figure(unticked)} er sletta eller konkursbu, og blir ikkje ${unticked === 1 ? 'lagd' : 'lagde'} til utan at du set haken.` : ''}`,
    removed: (n) => `${clients(n)} blir fjerna`,
    order:
      'Først blir klientane lagde til. Ingen blir fjerna før Altinn har stadfesta at klienten er komen inn der han skal.',
    confirm: ({ add, remove }) => {
      if (remove === 0) return `Stadfest: legg til ${figure(add)}`;
      return add === 0
        ? `Stadfest: fjern ${figure(remove)}`
        : `Stadfest: legg til ${figure(add)} og fjern ${figure(remove)}`;
    },
  },
  run: {
    part: (action, systemUser) => `${action === 'add' ? 'Legge til i' : 'Fjerne frå'} ${systemUser}`,
    rows: (n) => `Vis ${rows(n)}`,
    progress: (n, total) => `${figure(n)} av ${counted(total, 'endring', 'endringar')} behandla`,
    result: (job) => {
      const { counts, already = 0 } = job;
      const { added, removed, notSent } = changedBy(job);
      const said = [
        added > 0 && `${figure(added)} ${added === 1 ? 'lagd' : 'lagde'} til`,
        removed > 0 && `${figure(removed)} fjerna`,
        already > 0 && `${figure(already)} var slik frå før`,
        counts.failed > 0 && `${figure(counts.failed)} vart ikkje endra`,
        counts.unknown > 0 &&
          `${figure(counts.unknown)} ${counts.unknown === 1 ? 'send' : 'sende'}, men ikkje stadfesta`,
        notSent > 0 && `${figure(notSent)} ikkje ${notSent === 1 ? 'send' : 'sende'}`,
      ].filter(Boolean);
      return `${said.join(', ') || 'Ingenting er endra'}.`;
    },
    confirmed: (at) => `Stadfesta i Altinn kl. ${clock(at)}`,
  },
  yourName: {
    ask: 'Namnet ditt',
    why: 'Namnet står i revisjonsfilene ved sida av Altinn sin eigen id, og blir hugsa i denne nettlesaren.',
    make: 'Lag revisjonsfila',
  },
};
