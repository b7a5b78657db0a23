import type { Environment } from '../../../utils/domain/environment';
import type { JobView } from '../../../utils/domain/runs/job';
import type { Subscription } from '../../../utils/messages/messages';

/** Whether a run is of one of the parties that a page may be acting for. */
export const isOfItsParty = (
  { owner }: Pick<JobView, 'owner'>,
  environment: Environment,
  { partyUuids }: Pick<Subscription, 'partyUuids'>,
): boolean => owner.environment === environment && partyUuids.includes(owner.partyUuid);
