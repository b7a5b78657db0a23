import { type Language, languages } from '../../../../utils/i18n/language';
import { language, switchLanguage, t } from '../language';
import css from './header.module.css';

const names: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The portal's languages; choosing one changes the page in place. */
export function LanguageMenu({ onChosen }: { onChosen: () => void }) {
  const choose = (chosen: Language) => {
    switchLanguage(chosen);
    onChosen();
  };
  return (
    <nav class={css.panel} aria-label={t().menu}>
      <p class="ds-paragraph">{t().chooseLanguage}</p>
      <ul class={css.choiceList}>
        {languages.map((choice) => (
          <li key={choice}>
            <button
              type="button"
              class={css.choice}
              lang={choice}
              aria-current={choice === language.value ? 'true' : undefined}
              onClick={() => choose(choice)}
            >
              {names[choice]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
