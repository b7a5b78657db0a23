import '../../components/styles/page.css';
import { render } from 'preact';
import { WelcomePage } from '../../components/pages/welcome-page';
import { overviewUrl } from '../../utils/altinn/portal-page';
import { welcomeTextsFor } from '../../utils/i18n/welcome-texts';
import { ownLanguage } from '../../utils/page/own-language';

const language = await ownLanguage();
const texts = welcomeTextsFor(language);
document.documentElement.lang = language;
document.title = `${texts.title} – Klientfil`;

render(
  <WelcomePage
    texts={texts}
    overview={overviewUrl('production')}
    safety="/safety.html"
    // Firefox runs content scripts on pages that are open.
    mustReload={!import.meta.env.FIREFOX}
  />,
  document.getElementById('root') ?? document.body,
);
