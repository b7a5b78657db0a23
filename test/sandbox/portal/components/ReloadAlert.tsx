import { useEffect, useState } from 'preact/hooks';
import { partyUuid } from '../cookies';
import { t } from '../language';
import css from './reload-alert.module.css';

// As the document was loaded, whatever page of it is shown.
const atLoad = partyUuid();

/** Notices that another tab has changed who acts (`altinn/portal.md` 2.6). */
export function ReloadAlert() {
  const [actor, setActor] = useState<'same' | 'changed'>('same');
  useEffect(() => {
    const timer = setInterval(() => setActor(partyUuid() === atLoad ? 'same' : 'changed'), 2000);
    return () => clearInterval(timer);
  }, []);
  if (actor === 'same') return null;
  return (
    <dialog class={`ds-dialog ${css.alert}`} open>
      <p class="ds-paragraph">{t().actorChanged}</p>
      <button type="button" class="ds-button" data-variant="primary" onClick={() => location.reload()}>
        {t().reload}
      </button>
    </dialog>
  );
}
