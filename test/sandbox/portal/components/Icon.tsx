import css from './icon.module.css';

const strokes = {
  bell: 'M6 17h12l-1.5-3v-4a4.5 4.5 0 0 0-9 0v4zM10 17.5a2 2 0 0 0 4 0M12 5.5V4',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19a5.5 5.5 0 0 1 11 0zM15 5a3 3 0 0 1 1 6M17 14c2 .5 3.5 2.5 3.5 5',
  key: 'M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 11v9M12 20h3M12 17h2',
  openLock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 6.5-1.5M12 14.5v2',
  lock: 'M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 14.5v2',
  hands: 'M3 8l4-2 5 2 5-2 4 2v7l-4 1-5 3-5-3-4-2zM12 8l-3 4 2 1 3-2 4 4',
  discs: 'M5 7c0-3.5 14-3.5 14 0s-14 3.5-14 0v10c0 3.5 14 3.5 14 0V7M5 12c0 3.5 14 3.5 14 0',
  screens: 'M3 5h8v6H3zM13 13h8v6h-8zM7 11v5h6M15 8h3v5',
  system:
    'M12 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 9.5v5.5M10.5 9l-4 6M13.5 9l4 6M5.5 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM12 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM18.5 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  cog: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM10.5 4h3l.5 2.5 2 1 2.5-1 1.5 2.5-2 2v2l2 2-1.5 2.5-2.5-1-2 1-.5 2.5h-3l-.5-2.5-2-1-2.5 1L4 15l2-2v-2L4 9l1.5-2.5 2.5 1 2-1z',
  external: 'M10 5H5v14h14v-5M13 5h6v6M19 5l-8 8',
  arrowLeft: 'M20 12H4M10 6l-6 6 6 6',
  arrowRight: 'M3 12h18M15 6l6 6-6 6',
  chevronRight: 'M9 6l6 6-6 6',
  chevronDown: 'M6 9l6 6 6-6',
  burger: 'M4 7h16M4 12h16M4 17h16',
  bin: 'M5 7h14M7 7l1 13h8l1-13M9 7V4h6v3M10.5 11v5M13.5 11v5',
  plus: 'M12 5v14M5 12h14',
  plusCircle: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 8v8M8 12h8',
  minusCircle: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12h8',
  pencil: 'M5 19l1-5L16 4l4 4L10 18zM13.5 6.5l4 4',
  info: 'M5 5h14v14H5zM12 11v5M12 8v1M10.5 11H12M10.5 16h3',
  box: 'M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9',
} as const;

export type IconName = keyof typeof strokes;

/** A drawing beside a text; never the only bearer of meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={css.icon}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      aria-hidden="true"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
