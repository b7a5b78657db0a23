/** How long one stretch of work may be, in ms: a run in the same worker goes on in between. */
const stretch = 20;

/** Lets others have their turn during long work. */
export interface Turns {
  /** Whether the stretch is over; cheap enough to ask every few hundred cells. */
  isOver(): boolean;
  /** Gives way, and begins a new stretch. */
  give(): Promise<void>;
}

export function createTurns(): Turns {
  let began = performance.now();
  return {
    isOver: () => performance.now() - began > stretch,
    async give() {
      await nextTask();
      began = performance.now();
    },
  };
}

/** A timer would be held back by the browser, the more often it is asked for. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => {
      port2.close();
      resolve();
    };
    port1.postMessage(0);
  });
