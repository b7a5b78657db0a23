import { useEffect, useRef, useState } from 'preact/hooks';
import { type CardCell, type ChoiceAction, type ClientCard, mayChoose } from '../../utils/domain/board/board';
import { isDelegatedKind } from '../../utils/domain/board/overview';
import { displayName } from '../../utils/domain/display-name';
import { formatOrgNumber } from '../../utils/domain/numbers/nine-digits';
import { numericDay } from '../../utils/i18n/day';
import { type Language, languages } from '../../utils/i18n/language';
import { LetterLinks } from '../letters/letter-links';
import { focusTarget } from '../shell/phase-focus';
import { takeFocus } from '../shell/take-focus';
import type { BoardProps, BoardShown } from '../state/board-state';
import { ActionButton } from '../ui/action-button';
import { SelectField } from '../ui/select-field';

type ClientDetailsProps = BoardProps & { shown: BoardShown; card: ClientCard };

/** What can be said on the telephone about one client: where it is, since when, what is lacking and who must act. */
export function ClientDetails(props: ClientDetailsProps) {
  const { texts, words, shown, card, onAction, onCardLetter, requestUrlOf } = props;
  const { board } = words;
  const { letters } = texts.panel;
  const [language, chooseLanguage] = useState<Language>(texts.language);
  const root = useRef<HTMLElement>(null);
  // Who asked for it goes on reading here.
  useEffect(() => takeFocus(root.current), [card.key]);
  const owner = shown.summary.owner.name;
  const name = card.name ? displayName(card.name) : (card.orgNumber ?? texts.panel.rows.noName);
  const facts = [
    card.orgNumber && formatOrgNumber(card.orgNumber),
    card.form && (card.form.toUpperCase() === 'KBO' ? board.card.bankrupt : board.card.form(card.form)),
    card.parentName && board.card.parent(displayName(card.parentName)),
    card.deletedAt !== undefined && board.card.deleted(dayOf(card.deletedAt)),
    card.isPerson ? board.person : !card.orgNumber && board.withoutNumber,
  ].filter(Boolean);
  return (
    <section ref={root} class="kf-card" aria-label={board.card.label(name)} data-card={card.key}>
      <div class="kf-plan-head">
        <h5 class="ds-heading" data-size="2xs" {...focusTarget}>
          {name}
        </h5>
        <ActionButton
          action="close-card"
          variant="tertiary"
          label={board.actions.close}
          onAction={onAction}
        />
      </div>
      {facts.length > 0 && <p class="ds-paragraph kf-subtle">{facts.join(' · ')}</p>}
      <RowChoices {...props} />
      {!card.isPerson && card.cells.some(({ cause }) => cause) && (
        <SelectField
          label={letters.language}
          value={language}
          options={languages.map((value) => ({ value, label: letters.languages[value] }))}
          onPick={(value) => chooseLanguage(value)}
          data-input="letter-language"
        />
      )}
      <dl class="kf-card-cells">
        {card.cells.map((cell) => {
          const systemUser = shown.summary.systemUsers.find(({ id }) => id === cell.systemUserId);
          return (
            <div key={cell.systemUserId} data-card-cell={cell.systemUserId} data-state={cell.state}>
              <dt>{systemUser?.title}</dt>
              <dd>
                <strong>{board.spoken[cell.state]}</strong>
                {cell.packages.length > 0 && `: ${words.missing(cell.packages)}`}
                {cell.seenSince !== undefined && isDelegatedKind(cell.state) && (
                  <p class="kf-subtle">{board.card.seenSince(new Date(cell.seenSince))}</p>
                )}
                {cell.textAt !== undefined && (
                  <p class="kf-subtle" data-text={textState(cell)}>
                    {letters[textState(cell)](new Date(cell.textAt))}
                  </p>
                )}
                {cell.cause && !card.isPerson && (
                  <>
                    <p>{texts.outcome.causeAdvice(cell.cause, { owner })}</p>
                    <LetterLinks
                      texts={texts}
                      name={name}
                      clientId={card.id}
                      cause={cell.cause}
                      about={systemUser?.title}
                      requestUrlOf={requestUrlOf}
                      onCopy={() => onCardLetter(cell.systemUserId, language)}
                    />
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {card.cells.some(({ state }) => isDelegatedKind(state)) && (
        <p class="ds-paragraph kf-subtle" data-size="sm">
          {board.card.delay}
        </p>
      )}
      <p class="ds-paragraph kf-subtle" data-size="sm">
        {board.card.employees}
      </p>
    </section>
  );
}

const textState = ({ state }: CardCell) =>
  state === 'can-be-added' || state === 'delegated' ? 'acted' : 'written';

/** All of the client's cells that can be chosen now, at once. */
function RowChoices({ words, shown, card, onChoose }: ClientDetailsProps) {
  const { choosing } = shown;
  if (choosing === 'look') return null;
  const action: ChoiceAction = choosing;
  const cells = card.cells.filter(({ state }) => mayChoose(card, state, action));
  if (cells.length === 0) return null;
  return (
    <div class="kf-actions">
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        data-action="choose-row"
        onClick={() => {
          for (const { systemUserId } of cells) onChoose(systemUserId, [card.key], action);
        }}
      >
        {words.board.card.chooseRow[action](cells.length)}
      </button>
    </div>
  );
}

/** A day of Altinn's, as it is written here. */
function dayOf(written: string): string | undefined {
  const at = new Date(written);
  return written === '' || Number.isNaN(at.getTime()) ? undefined : numericDay(at);
}
