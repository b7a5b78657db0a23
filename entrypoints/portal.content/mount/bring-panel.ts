import { addressOf, bringScript } from '../../../utils/page/extension-file';
import { loadPageTexts } from '../../../utils/page/page-texts';
import { learnLanguage, spokenLanguage } from '../../../utils/page/spoken-language';
import { type MountPanel, type PanelKind, textsOf } from './panel-place';

/** A panel that is ready to be put on the page. */
export interface BroughtPanel {
  css: string;
  mount: MountPanel;
}

/** Brings a panel: its script and CSS, and the language of the page. Asked again, it brings what is there already. */
export async function bringPanel(kind: PanelKind): Promise<BroughtPanel> {
  const [css, { mount }] = await Promise.all([
    bringCss(),
    bringScript(`/panel-${kind}.js`) as Promise<{ mount: MountPanel }>,
    learnLanguage().then(() => loadPageTexts(textsOf[kind], spokenLanguage(document.documentElement?.lang))),
  ]);
  return { css, mount };
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
