import type { SystemUser } from '../backend';
import { t } from '../language';
import { Square } from './Square';
import css from './system-user-header.module.css';

/** Which system access this is, and whose. */
export function SystemUserHeader({
  systemUser,
  organisation,
}: {
  systemUser: SystemUser;
  organisation: string;
}) {
  return (
    <div class={css.header}>
      <Square name={systemUser.integrationTitle} sign="system" />
      <div>
        <h1 class="ds-heading" data-size="sm">
          {systemUser.integrationTitle}
        </h1>
        <p class="ds-paragraph" data-size="xs">
          {t().forOrganisation(organisation)}
        </p>
      </div>
    </div>
  );
}
