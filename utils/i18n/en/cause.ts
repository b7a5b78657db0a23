import { displayName } from '../../domain/display-name';
import type { Cause, RegisterRole } from '../../domain/runs/cause';
import { quoted } from './words';

export const roles: Record<RegisterRole, string> = {
  regnskapsforer: 'accountant',
  revisor: 'auditor',
  forretningsforer: 'business manager',
};

/** To the firm, in English: why a client cannot be added, and who must do what. */
export const causeAdvice = (cause: Cause, context: { owner: string }): string => {
  const owner = displayName(context.owner);
  switch (cause.kind) {
    case 'register': {
      const lacking = cause.packages.length === 0 ? '' : `Lacks ${quoted(cause.packages)}. `;
      const then =
        cause.toGive.length === 0
          ? ''
          : ` After that the client must give you power of attorney for ${quoted(cause.toGive)} in Altinn.`;
      return `${lacking}You must be registered as the client’s ${roles[cause.role]} in the Central Coordinating Register for Legal Entities (Enhetsregisteret). The client reports it in the form “Samordnet registermelding”.${then} The client may have registered another company of your group than ${owner}.`;
    }
    case 'give':
      return `The client must give ${owner} power of attorney for ${quoted(cause.packages)} in Altinn: “Users” (Brukere), “New user” (Ny bruker) and “Give power of attorney” (Gi fullmakt).`;
    case 'request':
      return `The client has not given ${owner} power of attorney for ${quoted(cause.packages)}. Ask for it with “Request power of attorney” (Be om fullmakt) in Altinn; the client then only has to approve.`;
    case 'unknown':
      return `${owner} lacks ${cause.packages.length === 0 ? 'the access packages that the system access requires' : quoted(cause.packages)}. Either you must be registered as the client’s accountant, auditor or business manager in the Central Coordinating Register for Legal Entities (Enhetsregisteret), or the client must give the power of attorney in Altinn.`;
    default:
      return cause satisfies never;
  }
};
