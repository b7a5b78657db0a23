import { pagerPlaces } from '../display';
import { t } from '../language';
import css from './pager.module.css';

export interface PagerProps {
  /** From 1. */
  current: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Seven places to choose from, and the one before and after. */
export function Pager({ current, pages, onPage }: PagerProps) {
  return (
    <nav class={`ds-pagination ${css.pager}`} aria-label={t().page(current)}>
      <ul>
        <li>
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            aria-label={t().previousPage}
            aria-hidden={current === 1}
            disabled={current === 1}
            onClick={() => onPage(current - 1)}
          />
        </li>
        {pagerPlaces(current, pages).map((place, index) => (
          <li key={index}>
            {place !== 'gap' && (
              <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                aria-label={t().page(place)}
                aria-current={place === current ? 'true' : undefined}
                onClick={() => onPage(place)}
              >
                {place}
              </button>
            )}
          </li>
        ))}
        <li>
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            aria-label={t().nextPage}
            aria-hidden={current === pages}
            disabled={current === pages}
            onClick={() => onPage(current + 1)}
          />
        </li>
      </ul>
    </nav>
  );
}
