import '../../components/styles/panel.css';
import '../../components/styles/page.css';
import '../../entrypoints/remembered/remembered.css';
import '../../entrypoints/popup/popup.css';
import { render } from 'preact';
import type { Language } from '../../utils/i18n/language';
import { pageScenes } from '../support/pages/page-scenes';
import { timeSearches } from '../support/pages/time-search';

const root = document.getElementById('root') ?? document.body;

/** Shows a page of the extension's own. The toolbar menu is as wide as itself, and the only one that is. */
function show(name: string, language: Language): void {
  const scene = pageScenes[name];
  if (!scene) throw new Error(`there is no scene «${name}»`);
  document.documentElement.lang = language;
  document.body.style.inlineSize = name.startsWith('menu') ? '' : 'auto';
  render(null, root);
  render(scene(language), root);
}

declare global {
  interface Window {
    timeSearches: typeof timeSearches;
  }
}
window.showScene = show;
window.timeSearches = timeSearches;
