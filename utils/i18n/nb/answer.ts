import { asAsked, type ListAnswer, notAsAsked } from '../../domain/runs/list-answer';
import type { AnswerTexts } from '../answer-texts';
import { listedParts } from '../listed-parts';
import { figure } from './words';

const is: Record<ListAnswer['asks'], string> = {
  added: 'på listen er nå lagt til',
  removed: 'på listen er nå fjernet',
  'as-asked': 'er nå slik du ba om',
};

/** What a finished run answers for its list, in bokmål. */
export const answer: AnswerTexts = {
  list(answer) {
    const { asks, clients, added, removed, before, rejected, needsAction, faults, notSent, leftOut } = answer;
    const now = asAsked(answer);
    const not = notAsAsked(answer);
    const all = now === clients && clients > 1 ? 'Alle ' : `${figure(now)} av `;
    const how = listedParts(figure, [
      asks === 'added' ? [added, 'nye', 'ny'] : [added, 'lagt til'],
      [removed, 'fjernet'],
      [before, 'fra før'],
    ]);
    const why = listedParts(figure, [
      [rejected, 'avvist'],
      [needsAction, 'må ordnes først'],
      [faults, 'feil i listen'],
      [leftOut, 'valgt bort'],
      [notSent, 'ikke sendt'],
    ]);
    return [
      `${all}${figure(clients)} ${is[asks]}${how && `: ${how}`}.`,
      not > 0 && `${figure(not)} er det ikke: ${why}.`,
      answer.unknown > 0 && `${figure(answer.unknown)} er sendt, men ikke bekreftet.`,
      answer.mayRemain > 0 &&
        `${figure(answer.mayRemain)} ble ikke funnet, men kan være lagt til: Altinn oppgir ikke organisasjonsnummeret til alle.`,
    ]
      .filter(Boolean)
      .join(' ');
  },
};
