import { t } from '../language';
import { overviewPath, uiBase } from '../router';
import css from './breadcrumbs.module.css';
import { Icon } from './Icon';
import { Link } from './Link';

/** The way here; the last step is the page itself. */
export function Breadcrumbs({ page }: { page?: string | undefined }) {
  return (
    <nav class={css.breadcrumbs} aria-label="Breadcrumbs">
      <ol class={css.steps}>
        <li class={css.step}>
          <Link href={`${uiBase}/start`}>{t().start}</Link>
          <Icon name="arrowRight" />
        </li>
        <li class={css.step}>
          <Link href={`${uiBase}/`}>{t().accessManagement}</Link>
          <Icon name="arrowRight" />
        </li>
        {page === undefined ? (
          <li class={css.step}>{t().systemAccesses}</li>
        ) : (
          <>
            <li class={css.step}>
              <Link href={overviewPath}>{t().systemAccesses}</Link>
              <Icon name="arrowRight" />
            </li>
            <li class={css.step}>{page}</li>
          </>
        )}
      </ol>
    </nav>
  );
}
