import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ListedClient } from '../utils/domain/saved-list';
import { ActionButton } from './action-button';
import { HistoryComparison } from './history-comparison';
import type { HistoryModel, HistoryProps } from './history-state';
import { NamedClients } from './named-clients';
import type { RowSource } from './panel-state';
import { SelectField } from './select-field';

const collator = new Intl.Collator('nb', { sensitivity: 'base' });

/** One kept list: who was in it, and what another list makes of it. */
export function HistoryList(props: HistoryProps & { shown: NonNullable<HistoryModel['shown']> }) {
  const { texts, panel, model, shown, onClose, onCompareList, onCompareFile, onDownloadComparison } = props;
  const { list, comparison } = shown;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const clients = useMemo(() => sourceOf(list.clients), [list]);
  const { compare } = texts.list;
  const others = model.lists.filter(
    (other) =>
      other.id !== list.id &&
      other.systemUserId === list.systemUserId &&
      other.ownerPartyUuid === list.ownerPartyUuid &&
      other.environment === list.environment,
  );
  const title = texts.list.heading(list.title, texts.time(new Date(list.at)));
  return (
    <div class="kf-stack kf-shown" data-shown-list={list.id}>
      <h4 class="ds-heading" data-size="2xs" ref={heading} tabIndex={-1}>
        {title}
      </h4>
      <NamedClients texts={panel} caption={title} clients={clients} />
      <fieldset class="kf-compare">
        <legend class="ds-label">{compare.heading}</legend>
        <div class="kf-actions">
          {others.length > 0 && (
            <SelectField
              label={compare.withList}
              value=""
              options={[
                { value: '', label: compare.choose },
                ...others.map(({ id, at, clients: { length } }) => ({
                  value: id,
                  label: `${texts.time(new Date(at))} · ${texts.list.clients(length)}`,
                })),
              ]}
              onPick={(id) => id && onCompareList(id)}
              data-input="compare-list"
            />
          )}
          <label class="ds-button kf-file" data-variant="secondary">
            {compare.withFile}
            <input
              type="file"
              class="ds-sr-only"
              accept=".csv,.txt,.tsv,.xlsx"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) onCompareFile(file);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </div>
      </fieldset>
      <div role="status" class="kf-stack">
        {comparison && <HistoryComparison texts={texts} comparison={comparison} />}
      </div>
      <div class="kf-actions">
        {comparison?.kind === 'compared' && (
          <ActionButton
            action="download-comparison"
            label={texts.list.downloadComparison}
            onAction={onDownloadComparison}
          />
        )}
        <ActionButton
          action="close-list"
          variant="tertiary"
          label={texts.list.close}
          onAction={() => onClose()}
        />
      </div>
    </div>
  );
}

/** All of them are here: nothing is waited for. */
function sourceOf(clients: readonly ListedClient[]): RowSource<ListedClient> {
  const byName = clients.toSorted((a, b) => collator.compare(a.name ?? '', b.name ?? ''));
  return { total: byName.length, get: (index) => byName[index], ensure: () => undefined };
}
