import { useRef } from 'preact/hooks';
import { deleteSystemUser, type SystemUser } from '../backend';
import { t } from '../language';
import { navigate, overviewPath } from '../router';
import { say } from '../snackbar';
import css from './delete-system-user.module.css';
import { Icon } from './Icon';

/** Deletes the whole system access, with everything delegated to it, after a question. */
export function DeleteSystemUser({ systemUser }: { systemUser: SystemUser }) {
  const question = useRef<HTMLDivElement>(null);
  const remove = async () => {
    const reply = await deleteSystemUser(systemUser.id);
    if (reply.kind === 'ok') navigate(overviewPath);
    else say(t().deleteError, 'danger');
  };
  return (
    <>
      <button
        type="button"
        class={`ds-button ${css.open}`}
        data-variant="tertiary"
        onClick={() => question.current?.togglePopover()}
      >
        <Icon name="bin" />
        {t().deleteSystemUser}
      </button>
      <div ref={question} class={css.question} popover="auto">
        <p class="ds-paragraph">{t().deleteQuestion(systemUser.integrationTitle)}</p>
        <button type="button" class="ds-button" data-color="danger" data-variant="primary" onClick={remove}>
          {t().deleteSystemUser}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          onClick={() => question.current?.hidePopover()}
        >
          {t().cancel}
        </button>
      </div>
    </>
  );
}
