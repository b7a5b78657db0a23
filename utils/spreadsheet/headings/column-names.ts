import { editDistance } from './edit-distance';

/*
 * What columns are called: bokmål, nynorsk, English, and the exports of Visma, Tripletex, PowerOffice, Fiken and
 * Altinn. Letters only, small; a list's owner may stand before a word: «Kundens orgnr», «clientOrganizationNumber».
 */
const owners =
  'kunde kundens kundes klient klientens klients client clients customer customers company companys firma firmaets selskap selskapets bedrift bedriftens foretak foretakets føretakets enhet enhetens avgiver avgivers virksomhetens verksemda verksemdas virksomhedens företagets bolagets kundenes klientenes'
    .split(' ')
    .sort((a, b) => b.length - a.length);

const names = {
  number: words(`
    orgnr orgnummer orgno orgnum orgnumber orgid orgnrmva
    organisasjonsnr organisasjonsnummer organisasjonsnrmva organisasjonsnummermva organisasjonsid
    organisationno organisationnr organisationnumber organisationid organizationno organizationnr organizationnumber organizationid
    foretaksnr foretaksnummer foretaknr føretaksnr føretaksnummer bedriftsnr bedriftsnummer virksomhetsnr virksomhetsnummer
    onr virksomhetsnummeret organisasjonsnummeret virksomhedsnr virksomhedsnummer verksemdsnr verksemdsnummer
    companyid businessid companyno companynumber businessno businessnumber legalentityid
    momsnr momsnummer momsregnr mvanr mvanummer vatno vatnr vatnumber vatid vatregistrationno vatregistrationnumber
    companyregistrationno companyregistrationnumber businessregistrationnumber registrationnumber brregnr enhetsregisternummer
    fnrorgnr orgnrfnr fnrellerorgnr fødselsnrorgnr fødselsnummerorganisasjonsnummer orgnrfødselsnr`),
  name: words(`
    navn namn name virksomhet verksemd virksomhed företag bolag kund legalname kunde klient firma selskap foretak føretak bedrift customer client company
    organisasjonsnavn organisasjonsnamn organisationname organizationname orgnavn orgnamn orgname
    foretaksnavn føretaksnamn bedriftsnavn bedriftsnamn virksomhetsnavn verksemdsnamn selskapsnavn selskapsnamn firmanavn firmanamn
    kundenavn kundenamn klientnavn klientnamn juridisknavn offisieltnavn juridiskenhet enhet legalentity entity
    oppdragsgiver oppdragsgivar avgiver avgivar fullmaktsgiver fullmaktsgivar fullmaktgiver kontrahent rettssubjekt kundebetegnelse`),
  action: words(`
    handling åtgärd aksjon action operasjon operation endring tiltak au addremove nyslett
    leggtilfjern leggtilellerfjern leggetilfjerne leggjetilfjern leggjetilfjerne`),
  status: words(`
    status kundestatus klientstatus customerstatus clientstatus tilstand state
    aktiv active inaktiv inactive erinaktiv eraktiv isactive isinactive utgått opphørt sluttet`),
  systemAccess: words(
    'systemtilgang systemtilgong systemåtkomst systemadgang systembruker systembrukar systemaccess systemuser',
  ),
  role: words('rolle rolla role roller rolletype rollenavn rollekode'),
  // Two columns that our own files carry: whose list it is, and for which system access.
  owner: words('virksomhetorgnr verksemdorgnr organisationorgno organizationorgno'),
  systemUserId: words('systemtilgangid systemaccessid'),
};
export type ColumnKind = keyof typeof names;

/** Words of fewer letters are near too many others. */
const shortestFuzzy = 6;

/** A heading without letters: `+/-`. */
const plusMinus = /^\s*\+\s*\/?\s*[-\u2010-\u2015\u2212]\s*$/;

/** How sure a heading makes us: `near` is within two letters of a name we know. */
export type Likeness = 'exact' | 'near' | 'none';

/**
 * Whether a heading is the name of such a column: `Org.nr.`, `Kundens orgnr`, `VAT no`, `Organisasjonsnumer`.
 * «Virksomhet org.nr.», the firm's own in our files, is not the clients' number.
 */
export function likeness(heading: string, kind: ColumnKind): Likeness {
  const whole = likenessOf(heading, kind);
  if (whole !== 'none' || !heading.includes('/') || heading.length > 60) return whole;
  // «Navn/firma» is either.
  return heading.split('/').some((part) => likenessOf(part, kind) === 'exact') ? 'near' : 'none';
}

/** «Orgnr kunde», «Juridisk enhet orgnr»; not the number of somebody who stands beside the client. */
const numberWord = /(?:org|organisasjons|organisations?|organizations?)(?:nr|no|num|nummer|number)/;
const otherUnits =
  /konsern|^mor|parent|holding|revisor|auditor|regnskap|accountant|rekneskap|eier|eigar|owner|leverandør|supplier|vendor|bank|tidligere|tidlegare|gammel|old|previous|former|faktura|avdeling|system|virksomhetorg|verksemdorg/;

const longestTitle = 1000;
const anyLetter = /\p{L}/u;

function likenessOf(heading: string, kind: ColumnKind): Likeness {
  if (kind === 'action' && plusMinus.test(heading)) return 'exact';
  // A row of figures may have millions of them.
  if (!anyLetter.test(heading)) return 'none';
  const word = compact(heading);
  // «Org.nr.: 310 609 544» over a table is a title.
  if (word === '' || /\d(?:\D?\d){4}/.test(heading.slice(0, longestTitle))) return 'none';
  if (names[kind].has(word)) return 'exact';
  const owner = owners.find((prefix) => word.startsWith(prefix));
  const bare = owner ? word.slice(owner.length) : word;
  if (names[kind].has(bare)) return 'exact';
  if (kind === 'name' && (isNameByEnding(word) || titles.has(word))) return 'near';
  if (isAnything(word)) return 'none';
  if (kind === 'number' && numberWord.test(word) && !/[;|\t,]/.test(heading))
    return otherUnits.test(word) ? 'none' : 'near';
  return isNear(word, kind) || isNear(bare, kind) ? 'near' : 'none';
}

/** Whether a heading names the clients' organisation number, letter by letter or nearly. */
export const isNumberName = (heading: string) => likeness(heading, 'number') !== 'none';

/** «Orgnr», letter by letter, and «Navn   Orgnr» over columns of fixed width; not «Orgnr?». */
export const isPlainNumberName = (cell: string) =>
  cell
    .slice(0, longestHeading)
    .split(/\t|\s{2,}/)
    .some((word) => likeness(word, 'number') === 'exact' && endsPlainly(word));
const longestHeading = 500;
export const endsPlainly = (word: string) => /[\p{L}.)*]\s*$/u.test(word);

/** Whether a heading names the client, letter by letter or nearly. */
export const isNameName = (heading: string) => likeness(heading, 'name') !== 'none';

/** Whether a heading names a column of ours. */
export const isKnown = (heading: string) =>
  isNumberName(heading) ||
  isNameName(heading) ||
  (['status', 'role'] as const).some((kind) => likeness(heading, kind) === 'exact');

/**
 * Index of the first heading that names such a column, one that names it exactly before one that nearly does.
 * @param taken columns that are something else
 */
export function findNamed(
  header: string[] | undefined,
  kind: ColumnKind,
  taken: readonly (number | undefined)[] = [],
): number | undefined {
  for (const sought of ['exact', 'near']) {
    const found =
      header?.findIndex((heading, i) => !taken.includes(i) && likeness(heading, kind) === sought) ?? -1;
    if (found !== -1) return found;
  }
  return undefined;
}

/** «Kd.navn», «Kundnamn», «Legal name»; not whose a person's, a place's or a file's name is. */
const isNameByEnding = (word: string) =>
  (/na(?:vn|vnet|mn|mnet|me)$/.test(word) || /^(?:navn(?:et)?på|namn(?:et)?på|nameof)/.test(word)) &&
  !otherNames.test(word);
/** Whether a heading says that names stand under it, whatever they look like: «Navn», not «Enhet» or «Klient». */
export const saysName = (heading: string) => isNameByEnding(compact(heading));
/** What a list on an intranet calls its first column. */
const titles = words('tittel title');
/** Whether a heading names something that no client's name stands under, as far as we know. */
export const isOtherThing = (heading: string) => otherThings.test(compact(heading));
const otherThings =
  /(?:sted|stad|by|city|ort|adresse|adress|address|epost|eposta|mail|telefon|phone|mobil|kontakt|contact|person|ansvar|manager|eier|eigar|owner|medarbeider|medarbeidar|saksbehandler|revisor|regnskapsfører|rolle|role|type|kategori|category|gruppe|group|form|land|country|kommune|fylke|region|avdeling|department|team|status|merknad|kommentar|comment|note|notat|beskrivelse|skildring|bransje|næring|næringskode|industry|språk|language|valuta|currency|system|tjeneste|teneste|service|produkt|product|pakke|package|signatur|leder|leiar|styre|website|nettside|hjemmeside|heimeside|url|kode|code|nr|nummer|no|id|dato|date)$/;

const otherNames =
  /^(?:kortna|shortna|søkena|searchna|forna|givenna|etterna|ettarna|mellomna|bruker|brukar|user|first|last|middle|surna|familie|family|gate|street|veg|vei|sted|stad|post|city|fil|file|rolle|role|kontakt|contact|ansvarlig|saksbehandler|revisor|regnskapsfører|eier|eigar|owner|daglig|dagleg|system|ark|sheet|bank|konto|gruppe|group|avdeling|department|kommune|land|country|produkt|product|pakke|package|mor|parent|konsern)/;

/** A heading that is one thing is not nearly another: «Org.navn» is no number. */
const isAnything = (word: string) =>
  /na(?:vn|mn|me)$/.test(word) || Object.values(names).some((known) => known.has(word));

function isNear(word: string, kind: ColumnKind): boolean {
  if (word.length < shortestFuzzy) return false;
  const limit = word.length < 8 ? 1 : 2;
  for (const name of names[kind]) {
    if (name.length >= shortestFuzzy && editDistance(word, name, limit) <= limit) return true;
  }
  return false;
}

/** Its letters, small. */
export const compact = (heading: string) =>
  heading
    .slice(0, 80)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .replace(/[^\p{L}]/gu, '');

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}
