import { useEffect, useRef } from 'preact/hooks';
import { displayName } from '../../utils/domain/display-name';
import type { PanelProps } from '../state/panel-state';

type OtherSystemsProps = Pick<PanelProps, 'texts' | 'otherSystems' | 'onFromSystem'> & {
  /** The select takes the focus when it comes, unless the user has gone on from what opened it. */
  mayTakeFocus(): boolean;
};

/** All the firm's clients and its other system accesses, to fetch the clients of one as a list. */
export function OtherSystems({ texts, otherSystems, onFromSystem, mayTakeFocus }: OtherSystemsProps) {
  const select = useRef<HTMLSelectElement>(null);
  const { panel } = texts;
  const words = panel.otherSystems;
  useEffect(() => {
    if (mayTakeFocus()) select.current?.focus();
  }, [otherSystems]);
  if (otherSystems === undefined || otherSystems === 'reading' || otherSystems.length === 0) {
    return (
      <p class="ds-paragraph" role="status">
        {otherSystems && (otherSystems === 'reading' ? words.reading : words.none)}
      </p>
    );
  }
  return (
    <div class="kf-choices">
      <label class="kf-select">
        <span class="ds-label">{words.label}</span>
        <select ref={select} class="ds-input" data-input="other-system">
          {otherSystems.map((source) => (
            <option key={source.id} value={source.id}>
              {'title' in source ? nameOf(source) : words.everybody}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="ds-button"
        data-action="read-other-system"
        onClick={(event) => select.current && onFromSystem(select.current.value, event)}
      >
        {panel.actions.readOtherSystem}
      </button>
    </div>
  );
}

const nameOf = ({ title, vendor }: { title: string; vendor?: string }) =>
  vendor ? `${title} – ${displayName(vendor)}` : title;
