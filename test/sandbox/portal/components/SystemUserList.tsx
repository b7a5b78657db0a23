import type { SystemUser } from '../backend';
import { displayName } from '../display';
import { t } from '../language';
import { agentPath, standardPath } from '../router';
import { Icon } from './Icon';
import { Link } from './Link';
import { Square } from './Square';
import css from './system-user-list.module.css';

export interface SystemUserListProps {
  systemUsers: SystemUser[];
  kind: 'standard' | 'agent';
}

/** System accesses in the back end's order, each a link to its page. */
export function SystemUserList({ systemUsers, kind }: SystemUserListProps) {
  const badge = kind === 'agent' ? t().manageClients : t().seePowers;
  return (
    <ul class={css.list}>
      {systemUsers.map(({ id, integrationTitle, system }) => (
        <li key={id} class={css.item}>
          <Link
            class={css.link}
            href={kind === 'agent' ? agentPath(id) : standardPath(id)}
            label={`${integrationTitle}  ${displayName(system.systemVendorOrgName)} ${badge}`}
          >
            <Square name={integrationTitle} sign="system" />
            <span class={css.names}>
              <span class={css.title}>{integrationTitle}</span>
              <span class={css.vendor}>{displayName(system.systemVendorOrgName)}</span>
            </span>
            <span class={css.badge}>{badge}</span>
            <Icon name="chevronRight" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
