import { displayName } from '../../utils/domain/display-name';
import type { ChangedClients, SinceLast } from '../../utils/domain/kept/since-last';
import { formatOrgNumber } from '../../utils/domain/numbers/nine-digits';
import type { SinceLastTexts } from '../../utils/i18n/since-last-texts';

/** Who came and went since Altinn's list was last kept: counted in a line, named when opened. */
export function SinceLastDetails({ texts, changes }: { texts: SinceLastTexts; changes: SinceLast }) {
  const { gone, added, since } = changes;
  return (
    <details class="ds-details" data-since-last>
      <summary>{texts.heading(changes)}</summary>
      <div class="kf-stack">
        <p class="ds-paragraph">{texts.comparedWith(new Date(since))}</p>
        {gone.count > 0 && <Named title={texts.gone(gone.count)} changed={gone} texts={texts} kind="gone" />}
        {added.count > 0 && (
          <Named title={texts.added(added.count)} changed={added} texts={texts} kind="added" />
        )}
      </div>
    </details>
  );
}

interface NamedProps {
  title: string;
  changed: ChangedClients;
  texts: SinceLastTexts;
  kind: 'gone' | 'added';
}

function Named({ title, changed: { count, clients }, texts, kind }: NamedProps) {
  const more = count - clients.length;
  return (
    <div data-changed={kind}>
      <h5 class="ds-heading" data-size="2xs">
        {title}
      </h5>
      <ul>
        {clients.map(({ orgNumber, name, by }, index) => (
          <li key={orgNumber ?? `${name}-${index}`}>
            {name ? displayName(name) : texts.noName}
            {orgNumber && ` (${formatOrgNumber(orgNumber)})`}
            {by === 'own-run' && <span class="kf-subtle"> – {texts.by[by]}</span>}
          </li>
        ))}
        {more > 0 && <li class="kf-subtle">{texts.more(more)}</li>}
      </ul>
    </div>
  );
}
