import { changedBy } from '../../domain/runs/run-parts';
import type { RemovalTexts } from '../removal-texts';
import { run } from './run';
import { clients, figure } from './words';

const roles: Record<string, string> = {
  regnskapsforer: 'rekneskapsførar',
  revisor: 'revisor',
  forretningsforer: 'forretningsførar',
};

const sent = (n: number) => (n === 1 ? 'send' : 'sende');

/** Removing clients, in nynorsk. */
export const removal: RemovalTexts = {
  forGood: (n) => `${clients(n)} kan ikkje leggast til att etterpå. Sjå merknaden ved namnet.`,
  afterwards:
    'Køyringa kan angrast etterpå: Dei som er fjerna, blir lagde til att så langt Altinn tillèt det.',
  takesBack: ({ receiver, clients: n, owner }) => [
    { strong: receiver },
    ' mistar fullmakta til å handle på vegner av ',
    { strong: clients(n) },
    ' hos ',
    { strong: owner },
    '.',
  ],
  isOff: 'IT-avdelinga har slått av fjerning av klientar i Klientfil.',
  ownDelegated:
    'Verksemda di er òg lagd til i systemtilgangen. Ho er ikkje ein klient og blir ikkje rørt her.',
  registered: (role, n) =>
    `I Einingsregisteret står de framleis som ${roles[role] ?? role} for ${figure(n)} av dei som vart fjerna.`,
  states: {
    queued: 'Ventar',
    sending: 'Blir send',
    done: 'Utført',
    failed: 'Ikkje utført',
    unknown: 'Send, men ikkje stadfesta',
  },
  run: {
    ...run,
    heading: {
      ...run.heading,
      running: 'Klientane blir fjerna',
      done: 'Fjerninga er ferdig',
      cancelled: 'Fjerninga er avbroten',
    },
    progress: (n, total) => `${figure(n)} av ${clients(total)} behandla for fjerning`,
    verifying:
      'Alle klientane er sende til fjerning. No blir lista i Altinn lesen på nytt for å kontrollere kvar rad.',
    stoppedAt: (n, total) => `Fjerninga stoppa på ${figure(n)} av ${figure(total)}`,
    result: ({ total, counts, already = 0 }) => {
      const before = already ? ` ${figure(already)} var allereie fjerna.` : '';
      const removed = `${figure(counts.done - already)} av ${clients(total)} er fjerna.${before}`;
      const failed = counts.failed ? ` ${figure(counts.failed)} vart ikkje fjerna.` : '';
      const unknown = counts.unknown
        ? ` ${figure(counts.unknown)} er ${sent(counts.unknown)}, men ikkje stadfesta.`
        : '';
      const waiting = counts.queued + counts.sending;
      return `${removed}${failed}${unknown}${waiting ? ` ${figure(waiting)} vart ikkje ${sent(waiting)}.` : ''}`;
    },
    delay: 'Det kan ta inntil ti minutt før fagsystemet ser at klientane er fjerna.',
  },
  both: {
    ...run,
    heading: { ...run.heading, running: 'Klientar blir lagde til og fjerna' },
    verifying: 'Alle klientane er sende. No blir lista i Altinn lesen på nytt for å kontrollere kvar rad.',
    result: (job) => {
      const { counts, already = 0 } = job;
      const { added, removed, notSent } = changedBy(job);
      const before = already ? ` ${figure(already)} var allereie slik lista bad om.` : '';
      const failed = counts.failed ? ` ${figure(counts.failed)} vart ikkje endra.` : '';
      const unknown = counts.unknown
        ? ` ${figure(counts.unknown)} er ${sent(counts.unknown)}, men ikkje stadfesta.`
        : '';
      return `${clients(added)} er ${added === 1 ? 'lagd' : 'lagde'} til, og ${figure(removed)} er fjerna.${before}${failed}${unknown}${notSent ? ` ${figure(notSent)} vart ikkje ${sent(notSent)}.` : ''}`;
    },
    delay: 'Det kan ta inntil ti minutt før fagsystemet ser endringane.',
  },
};
