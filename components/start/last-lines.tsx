import type { LastRead, LastRun } from '../../utils/domain/kept/last-time';
import type { Texts } from '../../utils/i18n/texts';
import type { PanelProps } from '../state/panel-state';
import { ActionButton } from '../ui/action-button';

interface LastLinesProps extends Pick<PanelProps, 'onAction'> {
  texts: Texts;
  lastRead: LastRead | undefined;
  lastRun: LastRun | undefined;
}

/** When this browser last read the list, and what the last run came to: a line each, and the way back to it. */
export function LastLines({ texts, lastRead, lastRun, onAction }: LastLinesProps) {
  if (!lastRead && !lastRun) return null;
  const { last } = texts.panel;
  return (
    <div class="kf-last">
      {lastRead && (
        <p class="ds-paragraph" data-size="sm" data-last="read">
          {last.read(new Date(lastRead.at), lastRead.clients)}
        </p>
      )}
      {lastRun && (
        <p class="ds-paragraph" data-size="sm" data-last="run">
          {last.run(new Date(lastRun.at), lastRun)}{' '}
          <ActionButton action="show-run" variant="tertiary" label={last.show} onAction={onAction} />
        </p>
      )}
    </div>
  );
}
