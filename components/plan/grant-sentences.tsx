import { displayName } from '../../utils/domain/display-name';
import type { PlanSummary } from '../../utils/domain/plan';
import type { Texts } from '../../utils/i18n/texts';
import { SentenceText } from '../ui/sentence-text';

interface GrantSentencesProps {
  texts: Texts;
  summary: PlanSummary;
  clients: number;
}

/** What is really given: to whom, for how many, at which firm, with which access packages. */
export function GrantSentences({ texts, summary, clients }: GrantSentencesProps) {
  const { confirm } = texts.panel;
  const { systemUser, owner } = summary;
  const receiver = systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title;
  return (
    <>
      <SentenceText sentence={confirm.grants({ receiver, clients, owner: displayName(owner.name) })} />
      {systemUser.packages.length > 0 && (
        <SentenceText sentence={confirm.packages(systemUser.packages.map(({ name }) => name))} />
      )}
    </>
  );
}
