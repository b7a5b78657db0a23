import { problem, retryHeader } from './problems';

/** The portal's back end in its own words (`altinn/portal.md` 8.6); what is not here is 400. */
const known: Record<string, { status: number; detail: string }> = {
  'AMUI-00002': { status: 400, detail: 'The Delegation failed.' },
  'AMUI-00005': { status: 400, detail: 'Default error at the end of logic chain. Not supposed to appear.' },
  'AMUI-00014': { status: 403, detail: 'DelegationCheck failed with unknown error.' },
  'AMUI-00015': { status: 404, detail: 'The Id does not refer to an existing SystemUser.' },
  'AMUI-00016': { status: 403, detail: 'Role not authorized to delegate.' },
  'AMUI-00028': { status: 400, detail: 'The customer id is invalid.' },
  'AMUI-00043': { status: 401, detail: 'Unauthorized' },
  'AMUI-00044': { status: 403, detail: 'Forbidden' },
  'AMUI-00045': { status: 400, detail: 'Failed to get clients' },
  'AMUI-00055': { status: 500, detail: 'Failed to get packages.' },
  'AMUI-00062': { status: 500, detail: 'Unknown error.' },
  'AMUI-00999': { status: 403, detail: 'Error without problem code' },
};

/** Exactly `status`, `detail` and `code`: neither title nor type (`altinn/portal.md` 3). */
export function portalProblem(code: string, status?: number): Response {
  if (code === 'AMUI-00100') return platformOutOfReach(undefined);
  const entry = known[code] ?? { status: 400, detail: 'Rejected.' };
  const answered = status ?? entry.status;
  return problem(answered, { status: answered, detail: entry.detail, code });
}

/** The one problem of the portal's back end that has a title: it does not know what became of the request. */
export function platformOutOfReach(retryAfter: number | undefined): Response {
  const response = problem(503, {
    title: 'Service Unavailable',
    status: 503,
    detail: 'A downstream service is temporarily unavailable. Please retry.',
    code: 'AMUI-00100',
  });
  for (const [name, value] of Object.entries(retryHeader(retryAfter))) response.headers.set(name, value);
  return response;
}
