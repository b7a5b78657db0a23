import type { SafetyTexts } from '../../utils/i18n/safety-texts';
import { ActionButton } from '../ui/action-button';

interface SafetyPageProps {
  texts: SafetyTexts;
  version: string;
  /** Address of the licences in the package. */
  licences: string;
  isCopied: boolean;
  onCopy(): void;
  onPrint(): void;
  onHistory(): void;
}

/** A boss's questions, answered on one page. */
export function SafetyPage({
  texts,
  version,
  licences,
  isCopied,
  onCopy,
  onPrint,
  onHistory,
}: SafetyPageProps) {
  return (
    <main class="kf-page" data-size="sm" data-color="neutral">
      <h1 class="ds-heading" data-size="md">
        {texts.title}
      </h1>
      <p class="ds-paragraph">{texts.what}</p>
      {texts.answers.map(({ question, answer }) => (
        <section key={question}>
          <h2 class="ds-heading" data-size="2xs">
            {question}
          </h2>
          <p class="ds-paragraph">{answer}</p>
        </section>
      ))}
      <section>
        <h2 class="ds-heading" data-size="2xs">
          {texts.version.heading}
        </h2>
        <p class="ds-paragraph">
          {texts.version.text(version)}{' '}
          <a class="ds-link" href={licences}>
            {texts.version.licences}
          </a>
        </p>
      </section>
      <div class="kf-actions">
        <ActionButton action="copy" label={texts.copy} onAction={onCopy} />
        <ActionButton action="print" label={texts.print} onAction={onPrint} />
        <ActionButton action="history" variant="tertiary" label={texts.history} onAction={onHistory} />
      </div>
      <p role="status" class="ds-paragraph">
        {isCopied && texts.copied}
      </p>
    </main>
  );
}
