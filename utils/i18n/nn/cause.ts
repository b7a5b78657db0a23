import { displayName } from '../../domain/display-name';
import type { Cause, RegisterRole } from '../../domain/runs/cause';
import { quoted } from './words';

// Chromium leaves nynorsk out of its language data; «og» is the same word in bokmål.

export const roles: Record<RegisterRole, string> = {
  regnskapsforer: 'rekneskapsførar',
  revisor: 'revisor',
  forretningsforer: 'forretningsførar',
};

/** To the firm, in nynorsk: why a client cannot be added, and who must do what. */
export const causeAdvice = (cause: Cause, context: { owner: string }): string => {
  const owner = displayName(context.owner);
  switch (cause.kind) {
    case 'register': {
      const lacking = cause.packages.length === 0 ? '' : `Manglar ${quoted(cause.packages)}. `;
      const then =
        cause.toGive.length === 0
          ? ''
          : ` Deretter må klienten gi dykk fullmakt til ${quoted(cause.toGive)} i Altinn.`;
      return `${lacking}De må stå som ${roles[cause.role]} hos klienten i Einingsregisteret. Klienten melder det i Samordna registermelding.${then} Det kan vere at klienten har registrert eit anna selskap i konsernet dykkar enn ${owner}.`;
    }
    case 'give':
      return `Klienten må gi ${owner} fullmakt til ${quoted(cause.packages)} i Altinn: «Brukarar», «Ny brukar» og «Gi fullmakt».`;
    case 'request':
      return `Klienten har ikkje gitt ${owner} fullmakt til ${quoted(cause.packages)}. Be om ho med «Be om fullmakt» i Altinn, så treng klienten berre å godkjenne.`;
    case 'unknown':
      return `${owner} manglar ${cause.packages.length === 0 ? 'tilgangspakkane som systemtilgangen krev' : quoted(cause.packages)}. Anten må de stå som rekneskapsførar, revisor eller forretningsførar hos klienten i Einingsregisteret, eller så må klienten gi fullmakta i Altinn.`;
    default:
      return cause satisfies never;
  }
};
