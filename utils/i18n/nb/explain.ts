import { type PlanRow, whyStranger } from '../../domain/plan';
import type { OutcomeContext } from '../outcome-texts';
import { causeAdvice } from './cause';
import { missingPackages, noRelationship, subUnit } from './outcome';
import { todos } from './todo';
import { quoted } from './words';

const correct = 'Rett nummeret, og les listen på nytt.';

/** Why a row has its verdict, and what to do about it, in bokmål: in files, where nothing stands beside it. */
export function explain(row: PlanRow, { owner, systemUser, numberColumn }: OutcomeContext): string {
  switch (row.verdict) {
    case 'add':
      return `Blir lagt til i «${systemUser}» når du bekrefter.`;
    case 'already-delegated':
      return `Er allerede lagt til i «${systemUser}».`;
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
        ? 'Samme organisasjonsnummer står tidligere på listen. Den første raden gjelder, og denne blir hoppet over.'
        : `Samme organisasjonsnummer står på rad ${row.firstLine}. Den raden gjelder, og denne blir hoppet over.`;
    case 'own-organisation':
      return `Dette er ${owner} selv, ikke en klient. Trykk «Legg til i systemtilgang» ved «Din virksomhet» på siden til systemtilgangen i Altinn.`;
    case 'remove':
      return row.notOnList
        ? `Er lagt til i «${systemUser}», men står ikke på listen. Blir fjernet når du bekrefter.`
        : `Blir fjernet fra «${systemUser}» når du bekrefter.`;
    case 'not-delegated':
      return `Er ikke lagt til i «${systemUser}».`;
    case 'unknown-system-access':
      return `Virksomheten har ingen systemtilgang for klienter som heter «${row.systemAccess ?? ''}». Rett navnet, og les listen på nytt.`;
    case 'ambiguous-system-access':
      return `Flere systemtilganger passer til «${row.systemAccess ?? ''}». Velg hvilken som menes, eller skriv ID-en til systemtilgangen på raden.`;
    case 'marked-otherwise':
      return row.mark
        ? `Merket «${row.mark === 'add' ? 'legg til' : 'fjern'}», røres ikke.`
        : 'Raden har ikke noe merke, og røres ikke.';
    case 'conflict':
      return 'Klienten står på flere rader, både som legg til og som fjern. Ingenting blir gjort med den. Rett listen, og les den på nytt.';
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
  titles.length === 0 ? '' : ` ${`Kan i stedet legges til i ${quoted(titles)}.`}`;

/** The row is named by its line beside the sentence, or stands in the file itself. */
const inColumn = (letter: string | undefined, sentence: string) =>
  letter === undefined ? sentence : `Kolonne ${letter}: ${sentence}`;

const personNumber =
  'Her står det elleve siffer. Det kan være et fødselsnummer, så tallet er skjult og blir ikke lagret. Skriv inn organisasjonsnummeret på 9 siffer, og les listen på nytt.';

function fault(row: PlanRow): string {
  switch (row.fault) {
    case 'empty':
      return 'Raden mangler organisasjonsnummer. Skriv inn 9 siffer, og les listen på nytt.';
    case 'length':
      return `‹${row.shown}› har ${row.digits ?? 0} siffer. Et organisasjonsnummer har 9. ${correct}`;
    case 'checksum':
      return `‹${row.shown}› har 9 siffer, men det siste stemmer ikke med de andre. Se etter en skrivefeil eller to siffer som har byttet plass. ${correct}`;
    case 'rounded':
      return `‹${row.shown}› er avrundet av Excel, så siffer er borte. Formater kolonnen som tall uten desimaler, sjekk at alle 9 sifrene er der, og les listen på nytt.`;
    case 'person-number':
      return personNumber;
    case 'not-a-number':
    case undefined:
      return `‹${row.shown}› er ikke et organisasjonsnummer. Et organisasjonsnummer har 9 siffer. ${correct}`;
    default:
      return row.fault satisfies never;
  }
}
