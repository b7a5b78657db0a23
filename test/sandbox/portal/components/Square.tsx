import { colourOf } from '../display';
import { Icon } from './Icon';
import css from './square.module.css';

/** The coloured square before a name: its first letter, or the sign of a system. */
export function Square({ name, sign }: { name: string; sign: 'letter' | 'system' }) {
  return (
    <span class={css.square} style={{ backgroundColor: colourOf(name) }} aria-hidden="true">
      {sign === 'letter' ? name.charAt(0) : <Icon name="system" />}
    </span>
  );
}
