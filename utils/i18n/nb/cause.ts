import { displayName } from '../../domain/display-name';
import type { Cause, RegisterRole } from '../../domain/runs/cause';
import { quoted } from './words';

export const roles: Record<RegisterRole, string> = {
  regnskapsforer: 'regnskapsfører',
  revisor: 'revisor',
  forretningsforer: 'forretningsfører',
};

/** To the firm, in bokmål: why a client cannot be added, and who must do what. */
export const causeAdvice = (cause: Cause, context: { owner: string }): string => {
  const owner = displayName(context.owner);
  switch (cause.kind) {
    case 'register': {
      const lacking = cause.packages.length === 0 ? '' : `Mangler ${quoted(cause.packages)}. `;
      const then =
        cause.toGive.length === 0
          ? ''
          : ` Deretter må klienten gi dere fullmakt til ${quoted(cause.toGive)} i Altinn.`;
      return `${lacking}Dere må stå som ${roles[cause.role]} hos klienten i Enhetsregisteret. Klienten melder det i Samordnet registermelding.${then} Det kan være at klienten har registrert et annet selskap i konsernet deres enn ${owner}.`;
    }
    case 'give':
      return `Klienten må gi ${owner} fullmakt til ${quoted(cause.packages)} i Altinn: «Brukere», «Ny bruker» og «Gi fullmakt».`;
    case 'request':
      return `Klienten har ikke gitt ${owner} fullmakt til ${quoted(cause.packages)}. Be om den med «Be om fullmakt» i Altinn, så trenger klienten bare å godkjenne.`;
    case 'unknown':
      return `${owner} mangler ${cause.packages.length === 0 ? 'tilgangspakkene som systemtilgangen krever' : quoted(cause.packages)}. Enten må dere stå som regnskapsfører, revisor eller forretningsfører hos klienten i Enhetsregisteret, eller klienten må gi fullmakten i Altinn.`;
    default:
      return cause satisfies never;
  }
};
