import { t } from '../language';
import { overviewPath } from '../router';
import { Layout } from './Layout';
import { Link } from './Link';

/** Every address that is no page here. */
export function ErrorPage() {
  return (
    <Layout title="Altinn">
      <h1 class="ds-heading" data-size="sm">
        {t().errorTitle}
      </h1>
      <p class="ds-paragraph">{t().errorText}</p>
      <Link class="ds-link" href={overviewPath}>
        {t().systemAccesses}
      </Link>
    </Layout>
  );
}
