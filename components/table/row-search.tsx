import { useId } from 'preact/hooks';

interface RowSearchProps {
  label: string;
  search: string;
  /** What automation knows it by. */
  'data-input': 'search' | 'search-named';
  onSearch(search: string): void;
}

/** A field that finds rows by what stands on them, as one types. Escape empties it. */
export function RowSearch({ label, search, onSearch, ...mark }: RowSearchProps) {
  const id = useId();
  return (
    <div class="kf-search">
      <label class="ds-sr-only" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="ds-input"
        type="search"
        {...mark}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={search}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && search !== '') {
            event.stopPropagation();
            onSearch('');
          }
        }}
      />
    </div>
  );
}
