import { languageOf } from '../../utils/i18n/language';
import { addressOf, bringFrom } from './extension-file';
import { loadPageTexts } from './page-texts';
import { type MountPanel, mountKey, type PanelKind } from './panel-place';

/** A panel that is ready to be put on the page. */
export interface BroughtPanel {
  css: string;
  mount: MountPanel;
}

/** Brings a panel: its script and CSS, and the language of the page. */
export async function bringPanel(kind: PanelKind): Promise<BroughtPanel> {
  const [css, mount] = await Promise.all([
    bringCss(),
    bringMount(kind),
    loadPageTexts(languageOf(document.documentElement.lang)),
  ]);
  return { css, mount };
}

/** Brings what does not wait for the page's language. Where it cannot be had {@link bringPanel} says so. */
export function bringAhead(kind: PanelKind): void {
  for (const coming of [bringCss(), bringMount(kind)]) coming.catch(() => undefined);
}

const bringMount = (kind: PanelKind) => bringFrom<MountPanel>(`/panel-${kind}.js`, mountKey(kind));

let css: string | undefined;

async function bringCss(): Promise<string> {
  css ??= await (await fetch(addressOf('/assets/panel.css'))).text();
  return css;
}
