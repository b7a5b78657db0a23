import { loaderTextsFor } from '../../../utils/i18n/loader-texts';
import { spokenLanguage } from '../../../utils/page/spoken-language';
import type { ShadowHost } from '../mount/shadow-host';

// The panel's own CSS may be what could not be had.
const css = `
body { margin: 0; }
section {
  box-sizing: border-box; margin-block: 1rem; padding: 1.25rem 1.5rem; border: 1px solid #8a6100; border-radius: 4px;
  background: #fff8e5; color: #1e2b3c; font: 1rem/1.5 Inter, sans-serif;
}
p { margin: 0 0 0.75rem; }
button { padding: 0.5rem 1rem; font: inherit; cursor: pointer; }
`;

/** Says where the panel would stand why it does not, and what helps; in the page's language while that changes. */
export function sayWhyNot(
  { container, style }: ShadowHost,
  because: 'extension-gone' | 'not-brought',
  { document, reload }: { document: Document; reload(): void },
  signal: AbortSignal,
): void {
  const section = document.createElement('section');
  const words = document.createElement('p');
  const button = document.createElement('button');
  section.setAttribute('role', 'alert');
  button.type = 'button';
  button.dataset.action = 'reload';
  button.addEventListener('click', reload);
  const say = () => {
    const language = spokenLanguage(document.documentElement.lang);
    const texts = loaderTextsFor(language);
    section.lang = language;
    words.textContent = texts[because];
    button.textContent = texts.reload;
  };
  say();
  const observer = new MutationObserver(say);
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  signal.addEventListener('abort', () => observer.disconnect());
  style(css);
  section.append(words, button);
  container.replaceChildren(section);
}
