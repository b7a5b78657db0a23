import { type PlanRow, whyStranger } from '../../domain/plan';
import { roles } from './cause';
import { quoted } from './words';

/** In one line, why a row has its verdict; nothing where the verdict says it. In nynorsk. */
export function reason(row: PlanRow): string {
  switch (row.verdict) {
    case 'no-relationship':
      // Where it is known why, a warning says so.
      if (whyStranger(row)) return '';
      return row.cause?.kind === 'register'
        ? `De står ikkje som ${roles[row.cause.role]} hos klienten i Einingsregisteret.`
        : 'Ikkje klient hos dykk i Altinn.';
    case 'missing-packages':
      return lacking(row);
    case 'invalid-number':
      return fault(row);
    case 'person-number':
      return 'Mogleg fødselsnummer, skjult.';
    case 'duplicate':
      return row.firstLine === undefined ? 'Står tidlegare på lista.' : `Står på rad ${row.firstLine}.`;
    case 'own-organisation':
      return 'Dette er de sjølve, ikkje ein klient.';
    case 'remove':
      return row.notOnList ? 'Står ikkje på lista.' : '';
    case 'unknown-system-access':
      return `Ingen systemtilgang heiter «${row.systemAccess ?? ''}».`;
    case 'ambiguous-system-access':
      return `Fleire systemtilgangar passar til «${row.systemAccess ?? ''}».`;
    case 'marked-otherwise':
      return row.mark
        ? `Merkt «${row.mark === 'add' ? 'legg til' : 'fjern'}», blir ikkje rørt.`
        : 'Utan merke, blir ikkje rørt.';
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
  const what = packages.length > 0 ? quoted(packages) : 'minst éin tilgangspakke';
  return cause?.kind === 'register'
    ? `Manglar ${what}, som følgjer av rolla ${roles[cause.role]} i Einingsregisteret.`
    : `Klienten har ikkje gitt fullmakt til ${what}.`;
}

function fault({ fault: found, shown, digits = 0 }: PlanRow): string {
  switch (found) {
    case 'empty':
      return 'Rada manglar organisasjonsnummer.';
    case 'length':
      return `‹${shown}› har ${digits} siffer, ikkje 9.`;
    case 'checksum':
      return `‹${shown}›: det siste sifferet stemmer ikkje med dei andre.`;
    case 'rounded':
      return `‹${shown}› er avrunda av Excel.`;
    case 'person-number':
      return 'Mogleg fødselsnummer, skjult.';
    case 'not-a-number':
    case undefined:
      return `‹${shown}› er ikkje eit organisasjonsnummer.`;
    default:
      return found satisfies never;
  }
}
