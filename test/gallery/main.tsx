import { render } from 'preact';
import { BoardPanel } from '../../components/overview/board-panel';
import { Panel } from '../../components/shell/panel';
import type { BoardProps } from '../../components/state/board-state';
import type { PanelProps } from '../../components/state/panel-state';
import css from '../../components/styles/panel.css?inline';
import { createShadowHost } from '../../entrypoints/portal.content/mount/shadow-host';
import { addedSections } from '../../utils/domain/export-section';
import type { Language } from '../../utils/i18n/language';
import { overviewTextsFor } from '../../utils/i18n/overview-texts';
import { textsFor } from '../../utils/i18n/texts';
import { allScenes } from '../support/panel/all-scenes';
import { boardScenes } from '../support/panel/board-scenes';
import '../support/panel/brought-later';

const nothing = () => undefined;
const host = createShadowHost(document, 'systemuser');
host.style(css);
document.querySelector('main')?.append(host.element);

/** Shows one scene as it stands on the portal's page. */
function show(name: string, language: Language): void {
  document.documentElement.lang = language;
  render(null, host.container);
  if (name in boardScenes) {
    showBoard(name, language);
    return;
  }
  const found = allScenes[name];
  if (!found) throw new Error(`there is no scene «${name}»`);
  const { pressed, ...scene } = found;
  const props: PanelProps = {
    texts: textsFor(language),
    page: 'systemuser',
    environment: 'production',
    choices: {},
    wishes: {},
    format: 'xlsx',
    included: addedSections,
    onFile: nothing,
    onPaste: nothing,
    onAction: nothing,
    onChoice: nothing,
    onFromSystem: nothing,
    onFormat: nothing,
    onKeep: nothing,
    onPurpose: nothing,
    onAnswer: nothing,
    onLetter: nothing,
    onInclude: nothing,
    requestUrlOf: () => 'https://am.ui.altinn.no/accessmanagement/ui/',
    ...scene,
  };
  render(<Panel {...props} />, host.container);
  press(pressed);
}

function showBoard(name: string, language: Language): void {
  const found = boardScenes[name];
  if (!found) throw new Error(`there is no scene «${name}»`);
  const { pressed, ...scene } = found;
  const props: BoardProps = {
    texts: textsFor(language),
    words: overviewTextsFor(language),
    environment: 'production',
    format: 'xlsx',
    name: 'Kari Nordmann',
    onFile: nothing,
    onPaste: nothing,
    onAction: nothing,
    onSearch: nothing,
    onQuery: nothing,
    onChoosing: nothing,
    onChoose: nothing,
    onColumn: nothing,
    onUnchooseColumn: nothing,
    onTryAgain: nothing,
    onCard: nothing,
    onCardLetter: nothing,
    onListReading: nothing,
    onListOrder: nothing,
    onListChoices: nothing,
    onKeep: nothing,
    onAudit: nothing,
    onFormat: nothing,
    onLetter: nothing,
    requestUrlOf: () => 'https://am.ui.altinn.no/accessmanagement/ui/',
    addressOf: () => 'https://am.ui.altinn.no/accessmanagement/ui/',
    ...scene,
  };
  render(<BoardPanel {...props} />, host.container);
  press(pressed);
}

function press(selector: string | undefined): void {
  if (selector) host.container.querySelector<HTMLElement>(selector)?.click();
}

declare global {
  interface Window {
    showScene: typeof show;
  }
}
window.showScene = show;
