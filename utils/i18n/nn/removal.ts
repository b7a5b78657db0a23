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
  ownDelegated:
    'Verksemda di er òg lagd til i systemtilgangen. Ho er ikkje ein klient og blir ikkje rørt her.',
  registered: (role, n) =>
    `De står framleis som ${roles[role] ?? role} for ${figure(n)} av desse i Einingsregisteret.`,
  states: {
    queued: 'Ventar',
    sending: 'Blir send',
    done: 'Utført',
    failed: 'Ikkje utført',
    unknown: 'Send, men ikkje stadfesta',
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
