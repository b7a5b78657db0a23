import type { ComponentType } from 'preact';

/** A component whose file is brought when it is first needed. Until then nothing is drawn of it. */
export interface Later<Props> {
  View: ComponentType<Props>;
  isThere(): boolean;
  /** Fails where the extension's files cannot be had. */
  bring(): Promise<void>;
}

export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let Brought: ComponentType<Props> | undefined;
  return {
    View: (props) => Brought && <Brought {...props} />,
    isThere: () => Brought !== undefined,
    async bring() {
      Brought ??= await load();
    },
  };
}
