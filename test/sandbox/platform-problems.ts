import { problem, traceId } from './problems';

/** Titles of the platform's problems: the text is in `title`, and there is no detail (`altinn/platform.md` 3.3). */
const titles: Record<string, { status: number; title: string }> = {
  'AUTH-00002': { status: 400, title: 'The Delegation failed.' },
  'AUTH-00031': { status: 400, title: 'Party does not match delegation facilitator.' },
  'AUTH-00038': { status: 400, title: 'Delegation not found' },
  'AUTH-00043': { status: 401, title: 'Unauthorized' },
  'AUTH-00044': { status: 403, title: 'Forbidden' },
  'AUTH-00045': { status: 400, title: 'Failed to get clients' },
  'AUTH-00063': {
    status: 400,
    title: 'One or more accesspackage is not found in the referenced system in the System Register.',
  },
  'AUTH-00079': { status: 400, title: 'Client not found.' },
  'AUTH-00080': {
    status: 400,
    title: 'Client does not have the accesspackages the agent system user requires',
  },
};

const statusTexts: Record<number, string> = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden' };

export function platformProblem(code: string): Response {
  const { status, title } = titles[code] ?? { status: 400, title: 'Rejected.' };
  return problem(status, {
    type: `urn:altinn:error:${code}`,
    title,
    status,
    code,
    traceId: traceId(),
    statusDescription: statusTexts[status] ?? 'Bad Request',
  });
}

export interface ValidationError {
  code: string;
  title: string;
  paths: string[];
}

/** Altinn's validation problem, STD-00000; the reasons are inside. */
export const validationProblem = (...validationErrors: [ValidationError, ...ValidationError[]]): Response =>
  problem(400, {
    type: 'urn:altinn:error:STD-00000',
    title: 'One or more validation errors occurred.',
    status: 400,
    code: 'STD-00000',
    traceId: traceId(),
    statusDescription: 'Bad Request',
    validationErrors,
  });
