import type { WelcomeTexts } from '../../utils/i18n/welcome-texts';

interface WelcomePageProps {
  texts: WelcomeTexts;
  /** Address of the portal's overview of system accesses. */
  overview: string;
  /** Address of «Er dette trygt?». */
  safety: string;
  /** Pages that are open get no panel until they are loaded anew. */
  mustReload: boolean;
}

/** Where to go, for whoever has just installed the extension. */
export const WelcomePage = ({ texts, overview, safety, mustReload }: WelcomePageProps) => (
  <main class="kf-page" data-size="sm" data-color="neutral">
    <h1 class="ds-heading" data-size="md">
      {texts.title}
    </h1>
    <ol>
      {mustReload && <li>{texts.reload}</li>}
      <li>
        {texts.login}{' '}
        <a class="ds-link" href={overview}>
          {texts.open}
        </a>
      </li>
      <li>{texts.where}</li>
      <li>{texts.board}</li>
    </ol>
    <p class="ds-paragraph">
      {texts.promise}{' '}
      <a class="ds-link" href={safety}>
        {texts.safe}
      </a>
    </p>
  </main>
);
