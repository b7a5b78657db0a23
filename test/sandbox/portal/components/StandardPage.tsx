import { ownSystemUser, reportee } from '../backend';
import { displayName } from '../display';
import { t } from '../language';
import { AccessPackages } from './AccessPackages';
import { Alert } from './Alert';
import { Breadcrumbs } from './Breadcrumbs';
import { Layout } from './Layout';
import { PageCard } from './PageCard';
import { ListSkeleton, TitleSkeleton } from './Skeleton';
import { SystemUserHeader } from './SystemUserHeader';

/** A system access of the firm's own, without clients. */
export function StandardPage({ systemUserId }: { systemUserId: string }) {
  const systemUser = ownSystemUser(systemUserId);
  const party = reportee();
  return (
    <Layout title={t().detailPageTitle}>
      <Breadcrumbs page={systemUser.kind === 'ready' ? systemUser.value.integrationTitle : ''} />
      <PageCard>
        {systemUser.kind === 'waiting' && (
          <>
            <TitleSkeleton />
            <ListSkeleton />
          </>
        )}
        {systemUser.kind === 'failed' && <Alert color="danger">{t().systemUserLoadError}</Alert>}
        {systemUser.kind === 'ready' && (
          <div>
            <SystemUserHeader
              systemUser={systemUser.value}
              organisation={party.kind === 'ready' ? displayName(party.value.name) : ''}
            />
            <AccessPackages packages={systemUser.value.accessPackages} />
          </div>
        )}
      </PageCard>
    </Layout>
  );
}
