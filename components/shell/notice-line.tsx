import type { PanelTexts } from '../../utils/i18n/panel-texts';
import type { Texts } from '../../utils/i18n/texts';
import type { Notice } from '../state/panel-state';

/** Something that went well. The line is always there, so that a screen reader hears it change. */
export function NoticeLine({ texts, notice }: { texts: Texts; notice: Notice | undefined }) {
  return (
    <div role="status" class="kf-notice">
      {notice && (
        <p class="ds-paragraph" data-notice={notice.kind}>
          {noticeText(notice, texts.panel)}
          {notice.kind === 'run-elsewhere' && notice.href && (
            <>
              {' '}
              <a class="kf-link" href={notice.href} data-open-run>
                {texts.panel.notice.openIt}
              </a>
            </>
          )}
        </p>
      )}
    </div>
  );
}

function noticeText(notice: Notice, { notice: words, exporting, letters }: PanelTexts): string {
  switch (notice.kind) {
    case 'exported':
      return notice.to === 'clipboard'
        ? exporting.copied(notice.done)
        : exporting.saved(notice.done, notice.to.fileName);
    case 'copy-again':
      return exporting.copyAgain(notice.done);
    case 'nothing-to-export':
      return words.nothingToExport(notice.lastSeen);
    case 'nobody-included':
      return exporting.nobodyIncluded;
    case 'nothing-chosen':
      return exporting.nothingChosen;
    case 'saved':
      return words.saved(notice.fileName);
    case 'copied':
      return words.copied(notice.rows);
    case 'technical-copied':
      return words.technicalCopied;
    case 'letter-copied':
      return letters.copied(notice.client);
    case 'run-of-another':
      return words.runOfAnother(notice);
    case 'run-elsewhere':
      return words.runElsewhere(notice);
    default:
      return notice satisfies never;
  }
}
