import { t } from '../language';
import { overviewPath, uiBase } from '../router';
import { Icon, type IconName } from './Icon';
import { Link } from './Link';
import css from './sidebar.module.css';

/** The way around access management; only one of its pages is there in the stand-in. */
export function Sidebar() {
  return (
    <aside class={css.sidebar}>
      <nav aria-label="Sidebar">
        <Link class={css.top} href={`${uiBase}/`}>
          <span class={css.topSign}>
            <Icon name="lock" />
          </span>
          {t().accessManagement}
        </Link>
        <ul class={css.group}>
          <Entry path="requests" icon="bell" text={t().requests} />
          <Entry path="users" icon="people" text={t().users} />
          <Entry path="poa-overview" icon="key" text={t().powers} />
        </ul>
        <ul class={css.group}>
          <Entry path="reportees" icon="openLock" text={t().powersAtOthers} />
          <Entry path="consent/active" icon="hands" text={t().consents} />
          <Entry path="clientadministration" icon="discs" text={t().clientAdministration} />
          <Entry path="maskinporten" icon="screens" text={t().maskinporten} />
        </ul>
        <ul class={css.group}>
          <li>
            <Link class={`${css.entry} ${css.selected}`} href={overviewPath} current="page">
              <span class={css.sign}>
                <Icon name="system" />
              </span>
              {t().systemAccesses}
            </Link>
          </li>
        </ul>
        <ul class={css.group}>
          <Entry path="settings" icon="cog" text={t().settings} />
        </ul>
        <p class={css.caption}>{t().shortcuts}</p>
        <a class={css.shortcut} href="https://info.altinn.no/hjelp/">
          <Icon name="external" />
          {t().helpPages}
        </a>
      </nav>
    </aside>
  );
}

function Entry({ path, icon, text }: { path: string; icon: IconName; text: string }) {
  return (
    <li>
      <Link class={css.entry} href={`${uiBase}/${path}`}>
        <span class={css.sign}>
          <Icon name={icon} />
        </span>
        {text}
      </Link>
    </li>
  );
}
