import { useState } from 'preact/hooks';
import type { BoardTexts } from '../../utils/i18n/board-texts';

interface SearchFormProps {
  board: BoardTexts;
  onSearch(search: string): void;
}

/** A client is looked for when it has been written, and not before: nothing is read for half a name. */
export function SearchForm({ board, onSearch }: SearchFormProps) {
  const [typed, type] = useState('');
  return (
    <form
      class="kf-choices"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim()) onSearch(typed.trim());
      }}
    >
      <label class="kf-select">
        <span class="ds-label">{board.search}</span>
        <input
          type="search"
          class="ds-input"
          data-input="search"
          maxLength={200}
          value={typed}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </label>
      <button type="submit" class="ds-button" data-variant="primary" data-action="search">
        {board.actions.search}
      </button>
    </form>
  );
}
