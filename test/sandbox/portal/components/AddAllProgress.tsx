import { t } from '../language';
import css from './add-all.module.css';

/** "Add all" under way; counts what is finished, a batch at a time. */
export function AddAllProgress({ finished, total }: { finished: number; total: number }) {
  const text = t().addAllProgress(finished, total);
  return (
    <div class={css.progress}>
      <p class="ds-paragraph">{t().addAllWarning}</p>
      <progress
        class={css.bar}
        max={100}
        value={total === 0 ? 100 : (100 * finished) / total}
        aria-label={text}
      />
      <p class="ds-paragraph" aria-live="polite">
        {text}
      </p>
    </div>
  );
}
