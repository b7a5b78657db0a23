import { useState } from 'preact/hooks';
import { reportee } from '../backend';
import { displayName, displayOrgNumber } from '../display';
import { t } from '../language';
import { ActorMenu } from './ActorMenu';
import css from './header.module.css';
import { Icon } from './Icon';
import { LanguageMenu } from './LanguageMenu';
import { Square } from './Square';

type OpenMenu = 'none' | 'actors' | 'menu';

/** The white bar: the logo, who acts, and the menu. */
export function Header() {
  const [open, setOpen] = useState<OpenMenu>('none');
  const toggle = (menu: OpenMenu) => setOpen(open === menu ? 'none' : menu);
  const party = reportee();
  const name = party.kind === 'ready' ? displayName(party.value.name) : '';
  return (
    <header class={css.header}>
      <a class={css.logo} href="/accessmanagement/ui/systemuser/overview" aria-label="Altinn">
        <svg viewBox="0 0 24 24" class={css.mark} aria-hidden="true">
          <path
            d="M2 2h10a10 10 0 1 1-10 10zM5.5 5.5v6.5a6.5 6.5 0 1 0 6.5-6.5z"
            fill="#0062ba"
            fill-rule="evenodd"
          />
        </svg>
        Altinn
      </a>
      <div class={css.menus}>
        <button
          type="button"
          id="header-account-button"
          class={css.account}
          aria-expanded={open === 'actors'}
          onClick={() => toggle('actors')}
        >
          {name !== '' && <Square name={name} sign="letter" />}
          <span class={css.actor}>
            <span class={css.actorName}>{name}</span>
            {party.kind === 'ready' && party.value.organizationNumber && (
              <span class={css.actorNumber}>
                {t().orgNumber} {displayOrgNumber(party.value.organizationNumber)}
              </span>
            )}
          </span>
          <Icon name="chevronDown" />
        </button>
        <button
          type="button"
          id="header-menu-button"
          class={`ds-button ${css.menuButton}`}
          data-variant="primary"
          aria-expanded={open === 'menu'}
          onClick={() => toggle('menu')}
        >
          <Icon name="burger" />
          {t().menu}
        </button>
      </div>
      <div id="header-menu-root">{open === 'menu' && <LanguageMenu onChosen={() => setOpen('none')} />}</div>
      <dialog id="header-account" class={css.panel} open={open === 'actors'}>
        {open === 'actors' && <ActorMenu />}
      </dialog>
    </header>
  );
}
