import type { ComponentChildren } from 'preact';
import { t } from '../language';
import { overviewPath } from '../router';
import { Icon } from './Icon';
import { Link } from './Link';
import css from './page-card.module.css';

/** The white card of a single system access; `actions` stand at the top, opposite the way back. */
export function PageCard({
  actions,
  children,
}: {
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class={css.card}>
      <div class={css.top}>
        <Link class={css.back} href={overviewPath}>
          <Icon name="arrowLeft" />
          {t().back}
        </Link>
        {actions}
      </div>
      <div class={css.content}>{children}</div>
    </div>
  );
}
