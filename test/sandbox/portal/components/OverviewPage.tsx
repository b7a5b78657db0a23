import type { ComponentChildren } from 'preact';
import { agentSystemUsers, isAdmin, isClientAdmin, ownSystemUsers, type Party, reportee } from '../backend';
import { displayName, displayOrgNumber } from '../display';
import { t } from '../language';
import { uiBase } from '../router';
import { Alert } from './Alert';
import { Breadcrumbs } from './Breadcrumbs';
import { Icon } from './Icon';
import { Layout } from './Layout';
import { Link } from './Link';
import css from './overview.module.css';
import { ListSkeleton, TitleSkeleton } from './Skeleton';
import { SystemUserList } from './SystemUserList';

/** All system accesses of the firm: its own, then those for clients (`altinn/portal.md` 5.2). */
export function OverviewPage() {
  const party = reportee();
  return (
    <Layout title={t().overviewPageTitle}>
      <Breadcrumbs />
      <div class={css.heading}>
        <div>{party.kind === 'ready' ? <Title party={party.value} /> : <TitleSkeleton />}</div>
      </div>
      <div class={css.lists}>
        <Lists />
      </div>
    </Layout>
  );
}

function Title({ party }: { party: Party }) {
  return (
    <>
      <h1 class="ds-heading" data-size="sm">
        {t().overviewTitle(displayName(party.name))}
      </h1>
      {party.organizationNumber && (
        <div class="ds-heading" data-size="2xs">
          {t().orgNumber.toLowerCase()} {displayOrgNumber(party.organizationNumber)}
        </div>
      )}
    </>
  );
}

function Lists() {
  const admin = isAdmin();
  const clientAdmin = isClientAdmin();
  const own = ownSystemUsers();
  const agents = agentSystemUsers();
  if ([reportee(), admin, clientAdmin, own, agents].some((answer) => answer.kind === 'waiting'))
    return <ListSkeleton />;
  const mayCreate = admin.kind === 'ready' && admin.value;
  const mayAdministrate = clientAdmin.kind === 'ready' && clientAdmin.value;
  const ownList = own.kind === 'ready' ? own.value : [];
  return (
    <>
      {!mayCreate && !mayAdministrate && <Alert color="info">{t().noPermissions}</Alert>}
      <p class={`ds-paragraph ${css.ingress}`}>{t().overviewIngress}</p>
      {own.kind === 'failed' && <Alert color="danger">{t().ownLoadError}</Alert>}
      {agents.kind === 'failed' && <Alert color="danger">{t().agentLoadError}</Alert>}
      {(mayCreate || ownList.length > 0) && (
        <>
          <ListHeader title={t().ownSystemUsers}>
            {mayCreate && (
              <Link class="ds-button" href={`${uiBase}/systemuser/create`}>
                <Icon name="plus" />
                {t().newSystemUser}
              </Link>
            )}
          </ListHeader>
          <SystemUserList systemUsers={ownList} kind="standard" />
        </>
      )}
      {agents.kind === 'ready' && agents.value.length > 0 && (
        <>
          <ListHeader title={t().agentSystemUsers} />
          <SystemUserList systemUsers={agents.value} kind="agent" />
        </>
      )}
    </>
  );
}

function ListHeader({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class={css.listHeader}>
      <h2 class="ds-heading" data-size="xs">
        {title}
      </h2>
      {children}
    </div>
  );
}
