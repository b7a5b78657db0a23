import { actors, profile } from '../backend';
import { partyUuid } from '../cookies';
import { displayName, displayOrgNumber } from '../display';
import { t } from '../language';
import css from './header.module.css';
import { Square } from './Square';

// A full page load: the back end changes the cookies and redirects (`altinn/portal.md` 1.4).
const changeTo = (uuid: string) =>
  `/accessmanagement/api/v1/reportee/changeandredirect/?partyUuid=${uuid}&goTo=${encodeURIComponent(location.href)}`;

/** For whom the user can act, each a link. */
export function ActorMenu() {
  const choices = actors();
  const user = profile();
  return (
    <div class={css.choices}>
      <p class="ds-paragraph">
        {t().chooseActor}
        {user.kind === 'ready' && user.value.party && ` – ${displayName(user.value.party.name)}`}
      </p>
      <ul class={css.choiceList}>
        {choices.kind === 'ready' &&
          choices.value.map((actor) => (
            <li key={actor.partyUuid}>
              <a
                class={css.choice}
                href={changeTo(actor.partyUuid)}
                aria-current={actor.partyUuid === partyUuid() ? 'true' : undefined}
              >
                <Square name={displayName(actor.name)} sign="letter" />
                {displayName(actor.name)}
                {actor.organizationNumber && ` (${displayOrgNumber(actor.organizationNumber)})`}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
