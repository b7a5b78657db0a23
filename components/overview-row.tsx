import { displayName } from '../utils/domain/display-name';
import { formatOrgNumber } from '../utils/domain/org-number';
import type { ClientState, OverviewClient } from '../utils/domain/overview';
import type { SystemUserStanding } from '../utils/domain/overview-summary';
import type { OverviewTexts } from '../utils/i18n/overview-texts';
import type { RowPlace } from './client-row';

interface OverviewRowProps extends RowPlace {
  words: OverviewTexts;
  noName: string;
  client: OverviewClient;
  /** In the order of the client's states. */
  systemUsers: readonly SystemUserStanding[];
}

/** One client: who, what differs, and how it stands with each system access. */
export function OverviewRow({ words, noName, client, systemUsers, index, ariaRowIndex }: OverviewRowProps) {
  const { key, orgNumber, name, kinds, states } = client;
  return (
    <tr
      data-index={index}
      aria-rowindex={ariaRowIndex}
      data-row={index}
      data-client={orgNumber ?? key}
      data-outcome={kinds.join(' ')}
    >
      <td class="kf-figures">{orgNumber && formatOrgNumber(orgNumber)}</td>
      <td>{name ? displayName(name) : <span class="kf-subtle">{noName}</span>}</td>
      <td>
        {kinds.map((kind) => (
          <span key={kind} class="ds-tag kf-status" data-color={kind === 'gone' ? 'danger' : 'warning'}>
            {words.filter[kind]}
          </span>
        ))}
      </td>
      <td>
        {grouped(states, words).map(([said, at]) => (
          <p key={said}>
            {said}: {at.map((one) => systemUsers[one]?.title).join(', ')}
          </p>
        ))}
      </td>
    </tr>
  );
}

/** The system accesses where a client stands alike, together: with twenty of them a column each fits no screen. */
function grouped(states: readonly ClientState[], words: OverviewTexts): [said: string, at: number[]][] {
  const groups = new Map<string, number[]>();
  states.forEach((state, at) => {
    const lacks = 'packages' in state ? ` (${words.missing(state.packages)})` : '';
    const said = words.state[state.kind] + lacks;
    groups.set(said, [...(groups.get(said) ?? []), at]);
  });
  return [...groups];
}
