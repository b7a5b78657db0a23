import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { displayName } from '../../utils/domain/display-name';
import { grouped } from '../../utils/domain/grouped';
import type { SavedList } from '../../utils/domain/kept/saved-list';
import type { DateAsked, HistoryProps, OnDate } from '../state/history-state';
import { NamedClients } from '../table/named-clients';
import { ActionButton } from '../ui/action-button';
import { SelectField } from '../ui/select-field';
import { ChangesShown } from './history-comparison';
import { sourceOf } from './list-source';

/** Who was added on a day: what the lists of this browser say of it, one system access or all at once. */
export function HistoryOnDate(props: HistoryProps) {
  const { texts, model, onAskDate } = props;
  const choices = useMemo(() => choicesOf(model.lists), [model.lists]);
  const [picked, setPicked] = useState<string>();
  const [day, setDay] = useState('');
  const choice = choices.find(({ key }) => key === picked) ?? choices[0];
  if (!choice) return null;
  const { onDate } = texts;
  return (
    <section aria-labelledby="on-date" data-section="on-date">
      <h2 class="ds-heading" data-size="sm" id="on-date">
        {onDate.heading}
      </h2>
      <p class="ds-paragraph kf-subtle">{onDate.explanation}</p>
      <form
        class="kf-ask"
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== '') onAskDate({ ...choice.of, day });
        }}
      >
        <SelectField
          label={onDate.of}
          value={choice.key}
          options={choices.map(({ key, title, firm, environment }) => ({
            value: key,
            label: `${title === undefined ? onDate.allOf(displayName(firm)) : `${title} – ${displayName(firm)}`}${environment === 'tt02' ? ` (${texts.testEnvironment})` : ''}`,
          }))}
          onPick={(key) => setPicked(String(key))}
          data-input="date-of"
        />
        <label class="kf-select">
          <span class="ds-label">{onDate.day}</span>
          <input
            type="date"
            class="ds-input"
            data-input="date"
            required
            max={today()}
            value={day}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </label>
        <button type="submit" class="ds-button" data-variant="secondary" data-action="ask-date">
          {onDate.ask}
        </button>
      </form>
      {model.onDate && <Answer key={keyOf(model.onDate)} {...props} onDate={model.onDate} />}
    </section>
  );
}

const keyOf = ({ asked: { ownerPartyUuid, systemUserId, day } }: OnDate) =>
  [ownerPartyUuid, systemUserId, day].join('/');

function Answer(props: HistoryProps & { onDate: OnDate }) {
  const { texts, onDate, onDownloadDate } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="kf-stack" data-on-date={onDate.asked.day}>
      <h3 class="ds-heading" data-size="xs" ref={heading} tabIndex={-1}>
        {texts.onDate.answer(new Date(onDate.moment))}
      </h3>
      {onDate.answers.map((answer) => (
        <Of key={answer.systemUserId} {...props} answer={answer} />
      ))}
      <div class="kf-actions">
        <ActionButton action="download-date" label={texts.onDate.download} onAction={onDownloadDate} />
      </div>
    </div>
  );
}

function Of({ texts, panel, answer }: HistoryProps & { answer: OnDate['answers'][number] }) {
  const { title, before, after, changes } = answer;
  const words = texts.onDate;
  const seen = ({ at, lastSeenAt }: SavedList) =>
    words.seen(texts.time(new Date(at)), texts.time(new Date(lastSeenAt)));
  const list = before ?? after;
  const source = useMemo(() => sourceOf(list?.clients ?? []), [list]);
  const isSame = before !== undefined && before === after;
  return (
    <div class="kf-stack kf-shown" data-answer={answer.systemUserId}>
      <h4 class="ds-heading" data-size="2xs">
        {title}
      </h4>
      {isSame ? (
        <p class="ds-paragraph">{words.same(before.clients.length, seen(before))}</p>
      ) : (
        <>
          <p class="ds-paragraph" data-list-before>
            {before ? words.before(before.clients.length, seen(before)) : words.noBefore}
          </p>
          <p class="ds-paragraph" data-list-after>
            {after ? words.after(after.clients.length, seen(after)) : words.noAfter}
          </p>
        </>
      )}
      {changes && <ChangesShown texts={texts} changes={changes} />}
      {list && (
        <details class="ds-details">
          <summary>{words.clients(before ? 'before' : 'after', list.clients.length)}</summary>
          <NamedClients texts={panel} caption={title} clients={source} />
        </details>
      )}
    </div>
  );
}

interface Choice {
  key: string;
  firm: string;
  /** Absent: all of the firm's. */
  title?: string;
  environment: SavedList['environment'];
  of: Omit<DateAsked, 'day'>;
}

/** Each firm's system accesses, and all of them where there are several. */
function choicesOf(lists: readonly SavedList[]): Choice[] {
  const firms = grouped(lists, ({ environment, ownerPartyUuid }) => `${environment}/${ownerPartyUuid}`);
  return [...firms].flatMap(([firmKey, its]): Choice[] => {
    const { environment, ownerPartyUuid, ownerName } = its[0];
    const firm = { environment, firm: ownerName };
    const bySystem = grouped(its, ({ systemUserId }) => systemUserId);
    const systems = [...bySystem].map(([systemUserId, [newest]]) => ({
      ...firm,
      key: `${firmKey}/${systemUserId}`,
      title: newest.title,
      of: { environment, ownerPartyUuid, systemUserId },
    }));
    systems.sort((a, b) => a.title.localeCompare(b.title, 'nb'));
    const all = { ...firm, key: firmKey, of: { environment, ownerPartyUuid } };
    return systems.length > 1 ? [all, ...systems] : systems;
  });
}

function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
