import { languageOf } from '../../utils/i18n/language';
import { addressOf, bringFrom } from './extension-file';
import { loadPageTexts } from './page-texts';
import { type MountPanel, mountKey, type PanelKind } from './panel-place';

/** A panel that is ready to be put on the page. */
export interface BroughtPanel {
  css: string;
  mount: MountPanel;
}

/** Brings a panel: its script and CSS, and the language of the page. Asked again, it brings what is there already. */
export async function bringPanel(kind: PanelKind): Promise<BroughtPanel> {
  const [css, mount] = await Promise.all([
    bringCss(),
    bringFrom<MountPanel>(`/panel-${kind}.js`, mountKey(kind)),
    loadPageTexts(languageOf(document.documentElement?.lang)),
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
