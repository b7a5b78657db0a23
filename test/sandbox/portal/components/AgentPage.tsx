import {
  agentSystemUser,
  customers,
  delegations,
  isAdmin,
  isClientAdmin,
  ownOrganisation,
  reportee,
} from '../backend';
import { t } from '../language';
import { AgentContent } from './AgentContent';
import { Alert } from './Alert';
import { Breadcrumbs } from './Breadcrumbs';
import { DeleteSystemUser } from './DeleteSystemUser';
import { Layout } from './Layout';
import { PageCard } from './PageCard';
import { ListSkeleton, TitleSkeleton } from './Skeleton';

/** A system access for clients: the page that Klientfil is about (`altinn/portal.md` 5.3). */
export function AgentPage({ systemUserId }: { systemUserId: string }) {
  const systemUser = agentSystemUser(systemUserId);
  const admin = isAdmin();
  return (
    <Layout title={t().agentPageTitle}>
      <Breadcrumbs page={systemUser.kind === 'ready' ? systemUser.value.integrationTitle : ''} />
      <PageCard
        actions={
          systemUser.kind === 'ready' &&
          admin.kind === 'ready' &&
          admin.value && <DeleteSystemUser systemUser={systemUser.value} />
        }
      >
        <Content systemUserId={systemUserId} />
      </PageCard>
    </Layout>
  );
}

/** Skeletons until everything has answered; what failed is then as good as empty, and said. */
function Content({ systemUserId }: { systemUserId: string }) {
  const party = reportee();
  const systemUser = agentSystemUser(systemUserId);
  const admin = isAdmin();
  const clientAdmin = isClientAdmin();
  const mayAdministrate = clientAdmin.kind === 'ready' && clientAdmin.value;
  // Only a client administrator's page asks for clients at all.
  const available = mayAdministrate ? customers(systemUserId) : undefined;
  const assigned = mayAdministrate ? delegations(systemUserId) : undefined;
  // The firm itself can be added where every package is one that can be given away (`altinn/portal.md` 3.8).
  const self =
    admin.kind === 'ready' &&
    admin.value &&
    systemUser.kind === 'ready' &&
    systemUser.value.accessPackages.length > 0 &&
    systemUser.value.accessPackages.every((accessPackage) => accessPackage.isAssignable)
      ? ownOrganisation(systemUserId)
      : undefined;
  const answers = [party, systemUser, admin, clientAdmin, available, assigned, self];
  if (answers.some((answer) => answer?.kind === 'waiting'))
    return (
      <>
        <TitleSkeleton />
        <ListSkeleton />
      </>
    );
  return (
    <>
      {systemUser.kind === 'failed' && <Alert color="danger">{t().systemUserLoadError}</Alert>}
      {available?.kind === 'failed' && <Alert color="danger">{t().customersLoadError}</Alert>}
      {assigned?.kind === 'failed' && <Alert color="danger">{t().assignedLoadError}</Alert>}
      {systemUser.kind === 'ready' && party.kind === 'ready' && (
        <AgentContent
          systemUser={systemUser.value}
          owner={party.value}
          customers={available?.kind === 'ready' ? available.value : []}
          delegations={assigned?.kind === 'ready' ? assigned.value : []}
          access={mayAdministrate ? 'client-administrator' : 'reader'}
          ownOrganisation={self?.kind === 'ready' ? (self.value ? 'added' : 'not-added') : 'not-offered'}
        />
      )}
    </>
  );
}
