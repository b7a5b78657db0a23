import { asAsked, type ListAnswer, notAsAsked } from '../../domain/runs/list-answer';
import type { AnswerTexts } from '../answer-texts';
import { listedParts } from '../listed-parts';
import { figure } from './words';

const is: Record<ListAnswer['asks'], { one: string; many: string }> = {
  added: { one: 'på lista er no lagd til', many: 'på lista er no lagde til' },
  removed: { one: 'på lista er no fjerna', many: 'på lista er no fjerna' },
  'as-asked': { one: 'er no slik du bad om', many: 'er no slik du bad om' },
};

/** What a finished run answers for its list, in nynorsk. */
export const answer: AnswerTexts = {
  list(answer) {
    const { asks, clients, added, removed, before, rejected, needsAction, faults, notSent, leftOut } = answer;
    const now = asAsked(answer);
    const not = notAsAsked(answer);
    const all = now === clients && clients > 1 ? 'Alle ' : `${figure(now)} av `;
    const how = listedParts(figure, [
      asks === 'added' ? [added, 'nye', 'ny'] : [added, 'lagde til', 'lagd til'],
      [removed, 'fjerna'],
      [before, 'frå før'],
    ]);
    const why = listedParts(figure, [
      [rejected, 'avviste', 'avvist'],
      [needsAction, 'må ordnast først'],
      [faults, 'feil i lista'],
      [leftOut, 'valde bort', 'vald bort'],
      [notSent, 'ikkje sende', 'ikkje send'],
    ]);
    return [
      `${all}${figure(clients)} ${is[asks][now === 1 ? 'one' : 'many']}${how && `: ${how}`}.`,
      not > 0 && `${figure(not)} er det ikkje: ${why}.`,
      answer.unknown > 0 &&
        `${figure(answer.unknown)} er ${answer.unknown === 1 ? 'send, men ikkje stadfesta' : 'sende, men ikkje stadfesta'}.`,
      answer.mayRemain > 0 &&
        `${figure(answer.mayRemain)} vart ikkje ${answer.mayRemain === 1 ? 'funnen, men kan vere lagd' : 'funne, men kan vere lagde'} til: Altinn oppgir ikkje organisasjonsnummeret til alle.`,
    ]
      .filter(Boolean)
      .join(' ');
  },
};
