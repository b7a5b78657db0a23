import css from './skeleton.module.css';

/** A title that is not known yet. */
export function TitleSkeleton() {
  return (
    <h1 class="ds-heading" data-size="sm">
      <span class="ds-skeleton" data-variant="text">
        xxxxxxxxxxxxxxxxxxxx
      </span>
    </h1>
  );
}

/** A list that is not known yet. */
export function ListSkeleton() {
  return (
    <ul class={css.list}>
      {['first', 'second', 'third'].map((line) => (
        <li key={line} class={css.line} aria-hidden="true">
          <span class="ds-skeleton" data-variant="text">
            xxxxxxxxxxxxxxxx
          </span>
        </li>
      ))}
    </ul>
  );
}
