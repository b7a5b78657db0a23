import { watched } from './watched';

export interface Snack {
  text: string;
  color: 'success' | 'danger';
}

/** What the snackbar says now. */
export const snack = watched<Snack | undefined>(undefined);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something for five seconds. */
export function say(text: string, color: Snack['color']): void {
  clearTimeout(timer);
  snack.value = { text, color };
  timer = setTimeout(() => {
    snack.value = undefined;
  }, 5000);
}
