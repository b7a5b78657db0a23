import { type PlanRow, whyStranger } from '../../domain/plan';
import { roles } from './cause';
import { quoted } from './words';

/** In one line, why a row has its verdict; nothing where the verdict says it. In bokmål. */
export function reason(row: PlanRow): string {
  switch (row.verdict) {
    case 'no-relationship':
      // Where it is known why, a warning says so.
      if (whyStranger(row)) return '';
      return row.cause?.kind === 'register'
        ? `Dere står ikke som ${roles[row.cause.role]} hos klienten i Enhetsregisteret.`
        : 'Ikke klient hos dere i Altinn.';
    case 'missing-packages':
      return lacking(row);
    case 'invalid-number':
      return fault(row);
    case 'person-number':
      return 'Mulig fødselsnummer, skjult.';
    case 'duplicate':
      return row.firstLine === undefined ? 'Står tidligere på listen.' : `Står på rad ${row.firstLine}.`;
    case 'own-organisation':
      return 'Dette er dere selv, ikke en klient.';
    case 'remove':
      return row.notOnList ? 'Står ikke på listen.' : '';
    case 'unknown-system-access':
      return `Ingen systemtilgang heter «${row.systemAccess ?? ''}».`;
    case 'ambiguous-system-access':
      return `Flere systemtilganger passer til «${row.systemAccess ?? ''}».`;
    case 'marked-otherwise':
      return row.mark
        ? `Merket «${row.mark === 'add' ? 'legg til' : 'fjern'}», røres ikke.`
        : 'Uten merke, røres ikke.';
    case 'conflict':
      return 'Står både som legg til og som fjern.';
    case 'add':
    case 'already-delegated':
    case 'not-delegated':
      return '';
    default:
      return row.verdict satisfies never;
  }
}

function lacking({ cause, missing = [] }: PlanRow): string {
  const packages = cause && cause.packages.length > 0 ? cause.packages : missing;
  const what = packages.length > 0 ? quoted(packages) : 'minst én tilgangspakke';
  return cause?.kind === 'register'
    ? `Mangler ${what}, som følger av rollen ${roles[cause.role]} i Enhetsregisteret.`
    : `Klienten har ikke gitt fullmakt til ${what}.`;
}

function fault({ fault: found, shown, digits = 0 }: PlanRow): string {
  switch (found) {
    case 'empty':
      return 'Raden mangler organisasjonsnummer.';
    case 'length':
      return `‹${shown}› har ${digits} siffer, ikke 9.`;
    case 'checksum':
      return `‹${shown}›: det siste sifferet stemmer ikke med de andre.`;
    case 'rounded':
      return `‹${shown}› er avrundet av Excel.`;
    case 'person-number':
      return 'Mulig fødselsnummer, skjult.';
    case 'not-a-number':
    case undefined:
      return `‹${shown}› er ikke et organisasjonsnummer.`;
    default:
      return found satisfies never;
  }
}
