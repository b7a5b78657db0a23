import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { HistoryModel, HistoryProps } from '../state/history-state';
import { NamedClients } from '../table/named-clients';
import { ActionButton } from '../ui/action-button';
import { FileButton } from '../ui/file-button';
import { SelectField } from '../ui/select-field';
import { HistoryComparison } from './history-comparison';
import { sourceOf } from './list-source';

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
          <FileButton label={compare.withFile} variant="secondary" onFile={onCompareFile} />
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
