import type { Notice } from '../../../components/state/panel-state';
import { agentDelegationUrl } from '../../../utils/altinn/portal-page';
import { displayName } from '../../../utils/domain/display-name';
import { leftOf } from '../../../utils/domain/runs/run-parts';
import type { RunElsewhere } from '../../../utils/messages/messages';

/**
 * What a page says of a run that is shown on another. Under another actor the portal could not open that page, so
 * the way there is told in words.
 */
export function elsewhereNotice(run: RunElsewhere): Notice {
  const { id, owner, systemUser, state, total, under } = run;
  return {
    kind: 'run-elsewhere',
    owner: displayName(owner.name),
    waits: state === 'paused',
    left: leftOf(run),
    total,
    ...(under === undefined && { href: agentDelegationUrl(owner.environment, systemUser.id, id) }),
  };
}
