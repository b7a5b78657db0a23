import { addressOf, bringScript } from '../../../utils/page/extension-file';
import { loadPageTexts } from '../../../utils/page/page-texts';
import { learnLanguage, spokenLanguage } from '../../../utils/page/spoken-language';
import { type MountPanel, type PanelKind, textsOf } from './panel-place';

/** A panel that is ready to be put on the page. */
export interface BroughtPanel {
  css: string;
  mount: MountPanel;
  /** Settles when it is known whether the firm has decided on a language. */
  decided: Promise<void>;
}

/** Brings a panel: its script and CSS, and the language of the page. Asked again, it brings what is there already. */
export async function bringPanel(kind: PanelKind): Promise<BroughtPanel> {
  const [css, { mount }, { decided }] = await Promise.all([
    bringCss(),
    bringScript(`/panel-${kind}.js`) as Promise<{ mount: MountPanel }>,
    bringTexts(kind),
  ]);
  return { css, mount, decided };
}

async function bringTexts(kind: PanelKind): Promise<{ decided: Promise<void> }> {
  const learnt = await learnLanguage();
  await loadPageTexts(textsOf[kind], spokenLanguage(document.documentElement?.lang));
  return learnt;
}

let css: Promise<string> | undefined;

function bringCss(): Promise<string> {
  css ??= fetchText('/assets/panel.css').catch((error) => {
    css = undefined;
    throw error;
  });
  return css;
}

const fetchText = async (path: string): Promise<string> => (await fetch(addressOf(path))).text();
