import { t } from '../language';
import css from './footer.module.css';

/** Whose site it is. */
export function Footer() {
  const links = [
    ['help', t().footerHelp],
    ['about_altinn', t().footerAbout],
    ['service_messages', t().footerStatus],
    ['privacy_policy', t().footerPrivacy],
    ['accessibility', t().footerAccessibility],
  ] as const;
  return (
    <footer class={css.footer}>
      <div class={css.columns}>
        <address class={css.address}>
          <span class={css.digdir}>Digdir</span>
          Digitaliseringsdirektoratet,
          <br />
          Postboks 1382 Vika, 0114 Oslo. Org.nr. 991 825 827
        </address>
        <div class={css.links}>
          {links.map(([id, text]) => (
            <a key={id} id={`footer.${id}`} href="https://info.altinn.no/">
              {text}
            </a>
          ))}
        </div>
      </div>
    </footer>
  );
}
