import { displayName } from '../utils/domain/display-name';
import type { OverviewSummary, SystemUserStanding } from '../utils/domain/overview-summary';
import type { OverviewProps } from './overview-state';

type OverviewSystemsProps = Pick<OverviewProps, 'texts' | 'words'> & { summary: OverviewSummary };

/** Each system access with how many it has, or that it was not read and why. */
export function OverviewSystems({ texts, words, summary }: OverviewSystemsProps) {
  const { owner, systemUsers } = summary;
  const said = (standing: SystemUserStanding) => {
    switch (standing.status) {
      case 'read':
        return words.delegated(standing.delegated);
      case 'doubtful':
        return words.doubt[standing.why];
      case 'not-read':
        return texts.outcome.failure(standing.failure, {
          owner: displayName(owner.name),
          systemUser: standing.title,
        });
      default:
        return standing satisfies never;
    }
  };
  return (
    <ul class="kf-systems" aria-label={words.systemUsers}>
      {systemUsers.map((one) => (
        <li
          key={one.id}
          data-system={one.id}
          data-status={one.status}
          data-delegated={one.status === 'read' ? one.delegated : undefined}
        >
          <strong>{one.title}</strong>
          {one.vendor && <span class="kf-subtle">{displayName(one.vendor)}</span>}
          {one.status !== 'read' && (
            <span class="ds-tag" data-color="warning">
              {words.unread}
            </span>
          )}
          <span>{said(one)}</span>
          {one.status === 'read' && one.sinceLast && (
            <span data-since-last>{texts.panel.sinceLast.heading(one.sinceLast)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
