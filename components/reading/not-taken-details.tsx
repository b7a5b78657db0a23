import { mostTaken, type NotTakenColumn, type NotTakenNumber } from '../../utils/domain/lists/list';
import { formatOrgNumber } from '../../utils/domain/numbers/nine-digits';
import type { ReadingProps } from './reading-choices';
import { TakeButton } from './take-button';

/** Organisation numbers that stand in the list and are on no row: where, and a click to take them. */
export function NotTakenDetails({ texts, understanding, choices, onChoice }: ReadingProps) {
  const { notTaken } = understanding;
  const words = texts.list.understanding;
  if (!notTaken) return null;
  const { takeNumbers = [], takeColumns = [] } = choices;
  const takeNumber = (numbers: NotTakenNumber[], event: Event) => {
    const more = numbers.map(({ orgNumber }) => orgNumber);
    onChoice({ takeNumbers: [...takeNumbers, ...more].slice(0, mostTaken.numbers) }, event);
  };
  const takeColumn = ({ index }: NotTakenColumn, event: Event) =>
    onChoice({ takeColumns: [...takeColumns, index].slice(0, mostTaken.columns) }, event);
  return (
    // One by one they are likely to be clients; in a column of their own they seldom are.
    <details class="ds-details" data-not-taken={notTaken.count} open={notTaken.singles.length > 0}>
      <summary>{words.notTaken(notTaken.count)}</summary>
      <ul class="kf-stack kf-not-taken">
        {notTaken.singles.map((single) => (
          <li key={`${single.sheet ?? ''} ${single.orgNumber}`} data-not-taken-number={single.orgNumber}>
            {words.notTakenNumber(single)} <span class="kf-subtle">{single.text}</span>{' '}
            <TakeButton
              label={words.take}
              what={words.takeNumber(formatOrgNumber(single.orgNumber))}
              onTake={(event) => takeNumber([single], event)}
            />
          </li>
        ))}
        {notTaken.singles.length > 1 && (
          <li>
            <TakeButton
              label={words.takeAll(notTaken.singles.length)}
              onTake={(event) => takeNumber(notTaken.singles, event)}
            />
          </li>
        )}
        {notTaken.columns.map((column) => (
          <li key={`${column.sheet ?? ''} ${column.index}`} data-not-taken-column={column.index}>
            {words.notTakenColumn(column)}{' '}
            {column.sheet === undefined && (
              <TakeButton
                label={words.take}
                what={words.takeColumn(column)}
                onTake={(event) => takeColumn(column, event)}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
