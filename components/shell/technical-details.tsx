import type { PanelProps, Technical } from '../state/panel-state';
import { ActionButton } from '../ui/action-button';

type TechnicalDetailsProps = Pick<PanelProps, 'texts' | 'onAction'> & { technical: Technical };

/** For whoever has to find out why it behaves as it does. */
export function TechnicalDetails({ texts, technical, onAction }: TechnicalDetailsProps) {
  const words = texts.panel.technical;
  return (
    <details class="ds-details kf-technical">
      <summary>{words.summary}</summary>
      <dl>
        <dt>{words.available}</dt>
        <dd>{technical.availableRoute}</dd>
        <dt>{words.delegated}</dt>
        <dd>{technical.delegatedRoute}</dd>
        <dt>{words.writer}</dt>
        <dd>{technical.writeRoute}</dd>
        {technical.closed.length > 0 && <dt>{words.closed}</dt>}
        {technical.closed.map((one) => (
          <dd key={`${one.route} ${one.for}`}>{words.closedFor(one)}</dd>
        ))}
        <dt>{words.environment}</dt>
        <dd>{words.environments[technical.environment]}</dd>
        <dt>{words.version}</dt>
        <dd>{technical.version}</dd>
      </dl>
      <ActionButton action="copy-technical" variant="tertiary" texts={texts} onAction={onAction} />
    </details>
  );
}
