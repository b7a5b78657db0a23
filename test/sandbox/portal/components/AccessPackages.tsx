import { useRef, useState } from 'preact/hooks';
import type { SystemUser } from '../backend';
import { t } from '../language';
import css from './access-packages.module.css';
import { Icon } from './Icon';

type AccessPackage = SystemUser['accessPackages'][number];

/** What the system access may do; a package tells more about itself in a dialog of its own. */
export function AccessPackages({ packages }: { packages: AccessPackage[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, choose] = useState<AccessPackage>();
  const open = (accessPackage: AccessPackage) => {
    choose(accessPackage);
    dialog.current?.showModal();
  };
  return (
    <div class={css.rights}>
      <h2 class="ds-heading" data-size="xs">
        {t().accessPackages(packages.length)}
      </h2>
      <ul class={css.list}>
        {packages.map((accessPackage) => (
          <li key={accessPackage.urn}>
            <button type="button" class={css.item} onClick={() => open(accessPackage)}>
              <Icon name="box" />
              <span class={css.names}>
                <span class={css.name}>{accessPackage.name}</span>
                <span class={css.services}>{t().services(accessPackage.resources?.length ?? 0)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <dialog ref={dialog} class="ds-dialog" data-modal="true" closedby="any">
        <button
          type="button"
          class="ds-button"
          data-command="close"
          data-variant="tertiary"
          data-icon="true"
          aria-label={t().close}
          onClick={() => dialog.current?.close()}
        />
        <h1 class="ds-heading" data-size="xs">
          {chosen?.name}
        </h1>
        <p class="ds-paragraph">{chosen?.description}</p>
      </dialog>
    </div>
  );
}
