import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { reportee } from '../backend';
import { knobs } from '../knobs';
import { t } from '../language';
import { Footer } from './Footer';
import { Header } from './Header';
import { Icon } from './Icon';
import css from './layout.module.css';
import { ReloadAlert } from './ReloadAlert';
import { Sidebar } from './Sidebar';
import { Snackbar } from './Snackbar';

export interface LayoutProps {
  title: string;
  children: ComponentChildren;
}

/** All of a page under `#root`; every route has one of its own (`altinn/portal.md` 5.1). */
export function Layout({ title, children }: LayoutProps) {
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = 'Altinn';
    };
  }, [title]);
  return (
    <div class={css.page}>
      <div class={css.announcer} tabIndex={-1}>
        {title}
      </div>
      <div class={css.layout} data-color={colour()} data-theme="subtle" data-size="sm">
        <a class="ds-skip-link" href="#main-content">
          {t().skipLink}
        </a>
        <div class={css.banner}>
          <section role="status" class={css.bannerContent}>
            <Icon name="info" />
            {t().bannerText} <a href="https://info.altinn.no/">{t().bannerLink}</a>
          </section>
        </div>
        <Header />
        <div class={css.body}>
          <div class={css.columns}>
            <Sidebar />
            {knobs.content === 'main' ? (
              <main id="main-content" class={css.content} tabIndex={-1}>
                <div class={css.inner}>{children}</div>
              </main>
            ) : (
              <div class={css.content}>{children}</div>
            )}
          </div>
        </div>
        <Footer />
      </div>
      <ReloadAlert />
      <Snackbar />
    </div>
  );
}

function colour(): 'company' | 'person' | 'neutral' {
  const party = reportee();
  if (party.kind !== 'ready') return 'neutral';
  return party.value.type === 'Person' ? 'person' : 'company';
}
