import { pick, type Random } from './random';

const places = [
  'Ås',
  'Østre Toten',
  'Værøy',
  'Sørum',
  'Tromsø',
  'Ålesund',
  'Bærum',
  'Nærøy',
  'Førde',
  'Måløy',
  'Vågå',
  'Skjåk',
  'Rørvik',
  'Hønefoss',
  'Grünerløkka',
  'Lillehammer',
  'Kongsberg',
  'Stord',
  'Voss',
  'Flekkefjord',
  'Arendal',
  'Narvik',
  'Mo',
  'Stjørdal',
  'Levanger',
  'Hamar',
  'Horten',
  'Larvik',
  'Skien',
  'Porsgrunn',
] as const;
const trades = [
  'Bygg',
  'Rørlegger',
  'Fisk',
  'Frisør',
  'Bakeri',
  'Blomster',
  'Elektro',
  'Maskin',
  'Transport',
  'Eiendom',
  'Rådgivning',
  'Tannlege',
  'Bilverksted',
  'Gårdsdrift',
  'Kaffebrenneri',
  'Snekkerverksted',
  'Malermester',
  'Sjømat',
  'Regnbueskole',
  'Arkitekter',
  'Bokhandel',
  'Ølbryggeri',
  'Anlegg',
  'Trelast',
  'Renhold',
] as const;
const forms = ['AS', 'AS', 'AS', 'ENK', 'SA', 'ANS', 'DA'] as const;
const givenNames = ['Åse', 'Bjørn', 'Kåre', 'Ingrid', 'Sølvi', 'Terje', 'Marit', 'Øystein'] as const;
const surnames = ['Bråten', 'Sæther', 'Lønnestad', 'Nygård', 'Ødegård', 'Haugen', 'Viken'] as const;

/** A firm's name as the register has it: upper case. */
export function firmName(random: Random): string {
  return `${pick(random, places)} ${pick(random, trades)} ${pick(random, forms)}`.toUpperCase();
}

export function personName(random: Random): string {
  return `${pick(random, givenNames)} ${pick(random, surnames)}`;
}
