import '../../components/styles/page.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SafetyPage } from '../../components/pages/safety-page';
import { safetyAsText, safetyTextsFor } from '../../utils/i18n/safety-texts';
import { ownLanguage } from '../../utils/page/own-language';

const language = await ownLanguage();
const texts = safetyTextsFor(language);
const { version } = browser.runtime.getManifest();
document.documentElement.lang = language;
document.title = `${texts.title} – Klientfil`;
const root = document.getElementById('root') ?? document.body;

function draw(isCopied: boolean): void {
  render(
    <SafetyPage
      texts={texts}
      version={version}
      licences="/LICENSES.txt"
      isCopied={isCopied}
      onCopy={() =>
        void navigator.clipboard.writeText(safetyAsText(texts, version)).then(
          () => draw(true),
          (error) => console.error('Klientfil', error),
        )
      }
      onPrint={() => print()}
      onHistory={() => location.assign('/remembered.html')}
    />,
    root,
  );
}

draw(false);
