import { NoteAlert } from './note-alert';
import { OverviewClients } from './overview-clients';
import { OverviewFiles } from './overview-files';
import type { OverviewProps, OverviewShown } from './overview-state';
import { OverviewSystems } from './overview-systems';
import { focusTarget } from './phase-focus';
import { SeveralChoice } from './several-choice';

/** All system accesses beside each other: what was read, what differs, and what can be taken along. */
export function OverviewView(props: OverviewProps & { shown: OverviewShown }) {
  const { words, shown } = props;
  const { summary } = shown;
  const { systemUsers, list, privatePersons } = summary;
  const unread = systemUsers.filter(({ status }) => status !== 'read').length;
  return (
    <div class="kf-stack">
      <div class="kf-plan-head">
        <h4 class="ds-heading" data-size="2xs" {...focusTarget}>
          {words.heading(systemUsers.length)}
        </h4>
        <span class="kf-subtle">{words.readAt(new Date(summary.readAt))}</span>
      </div>
      {unread > 0 && (
        <NoteAlert
          text={words.incomplete(unread, systemUsers.length)}
          color="warning"
          data-warning="incomplete"
        />
      )}
      <OverviewSystems {...props} summary={summary} />
      {list && <p>{words.list(list)}</p>}
      {privatePersons > 0 && <p class="kf-subtle">{words.privatePersons(privatePersons)}</p>}
      {list && list.clients > 0 && <SeveralChoice {...props} />}
      <OverviewFiles {...props} making={shown.making} />
      <OverviewClients {...props} />
    </div>
  );
}
