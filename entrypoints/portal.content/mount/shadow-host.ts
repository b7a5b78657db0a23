/** What is ours on the page: nothing of the page's CSS reaches in, and no key pressed in it reaches out. */
export interface ShadowHost {
  element: HTMLElement;
  container: HTMLElement;
  style(css: string): void;
}

const reset = ':host { all: initial !important; }';

export function createShadowHost(document: Document, kind: string): ShadowHost {
  const element = document.createElement('klientfil-panel');
  element.dataset.page = kind;
  const shadow = element.attachShadow({ mode: 'open' });
  const sheet = document.createElement('style');
  sheet.textContent = reset;
  const container = document.createElement('body');
  shadow.append(sheet, container);
  // The portal listens for keys on the document; what is typed in the panel is not for it.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    container.addEventListener(type, (event) => event.stopPropagation());
  }
  return {
    element,
    container,
    style(css) {
      sheet.textContent = `${reset}\n${css.replaceAll(':root', ':host')}`;
    },
  };
}
