import { type PlanRow, whyStranger } from '../../domain/plan';
import type { OutcomeContext } from '../outcome-texts';
import { causeAdvice } from './cause';
import { missingPackages, noRelationship, subUnit } from './outcome';
import { todos } from './todo';
import { quoted } from './words';

const correct = 'Rett nummeret, og les lista på nytt.';

/** Why a row has its verdict, and what to do about it, in nynorsk: in files, where nothing stands beside it. */
export function explain(row: PlanRow, { owner, systemUser, numberColumn }: OutcomeContext): string {
  switch (row.verdict) {
    case 'add':
      return `Blir lagd til i «${systemUser}» når du stadfestar.`;
    case 'already-delegated':
      return `Er allereie lagd til i «${systemUser}».`;
    case 'no-relationship':
      return `${stranger(row, owner)}${instead(row)}`.trim();
    case 'missing-packages':
      return `${row.cause ? causeAdvice(row.cause, { owner }) : missingPackages(row.missing)}${instead(row)}`;
    case 'invalid-number':
      return inColumn(numberColumn, fault(row));
    case 'person-number':
      return inColumn(numberColumn, personNumber);
    case 'duplicate':
      return row.firstLine === undefined
        ? 'Same organisasjonsnummer står tidlegare på lista. Den første rada gjeld, og denne blir hoppa over.'
        : `Same organisasjonsnummer står på rad ${row.firstLine}. Den rada gjeld, og denne blir hoppa over.`;
    case 'own-organisation':
      return `Dette er ${owner} sjølv, ikkje ein klient. Trykk «Legg til i systemtilgang» ved «Verksemda di» på sida til systemtilgangen i Altinn.`;
    case 'remove':
      return row.notOnList
        ? `Er lagd til i «${systemUser}», men står ikkje på lista. Blir fjerna når du stadfestar.`
        : `Blir fjerna frå «${systemUser}» når du stadfestar.`;
    case 'not-delegated':
      return `Er ikkje lagd til i «${systemUser}».`;
    case 'unknown-system-access':
      return `Verksemda har ingen systemtilgang for klientar som heiter «${row.systemAccess ?? ''}». Rett namnet, og les lista på nytt.`;
    case 'ambiguous-system-access':
      return `Fleire systemtilgangar passar til «${row.systemAccess ?? ''}». Vel kven som er meint, eller skriv ID-en til systemtilgangen på rada.`;
    case 'marked-otherwise':
      return row.mark
        ? `Merkt «${row.mark === 'add' ? 'legg til' : 'fjern'}», blir ikkje rørt.`
        : 'Rada har ikkje noko merke, og blir ikkje rørt.';
    case 'conflict':
      return 'Klienten står på fleire rader, både som legg til og som fjern. Ingenting blir gjort med han. Rett lista, og les ho på nytt.';
    default:
      return row.verdict satisfies never;
  }
}

/** Where it is known why, a warning beside it says so. */
function stranger(row: PlanRow, owner: string): string {
  const why = whyStranger(row);
  if (why === 'deleted') return '';
  if (why === 'no-such-number' || why === 'sub-unit') return todos.what({ kind: why }, { owner });
  if (!row.cause) return noRelationship(owner);
  const advice = causeAdvice(row.cause, { owner });
  return why ? advice : `${advice} ${subUnit}`;
}

/** Only where all of the owner's system accesses were read. */
const instead = ({ canGoTo: titles = [] }: PlanRow) =>
  titles.length === 0 ? '' : ` ${`Kan i staden leggast til i ${quoted(titles)}.`}`;

/** The row is named by its line beside the sentence, or stands in the file itself. */
const inColumn = (letter: string | undefined, sentence: string) =>
  letter === undefined ? sentence : `Kolonne ${letter}: ${sentence}`;

const personNumber =
  'Her står det elleve siffer. Det kan vere eit fødselsnummer, så talet er gøymt og blir ikkje lagra. Skriv inn organisasjonsnummeret på 9 siffer, og les lista på nytt.';

function fault(row: PlanRow): string {
  switch (row.fault) {
    case 'empty':
      return 'Rada manglar organisasjonsnummer. Skriv inn 9 siffer, og les lista på nytt.';
    case 'length':
      return `‹${row.shown}› har ${row.digits ?? 0} siffer. Eit organisasjonsnummer har 9. ${correct}`;
    case 'checksum':
      return `‹${row.shown}› har 9 siffer, men det siste stemmer ikkje med dei andre. Sjå etter ein skrivefeil eller to siffer som har bytt plass. ${correct}`;
    case 'rounded':
      return `‹${row.shown}› er avrunda av Excel, så siffer er borte. Formater kolonna som tal utan desimalar, sjekk at alle dei 9 siffera er der, og les lista på nytt.`;
    case 'person-number':
      return personNumber;
    case 'not-a-number':
    case undefined:
      return `‹${row.shown}› er ikkje eit organisasjonsnummer. Eit organisasjonsnummer har 9 siffer. ${correct}`;
    default:
      return row.fault satisfies never;
  }
}
