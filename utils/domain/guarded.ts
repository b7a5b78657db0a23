/** Does what a user has asked for. A mistake of ours on the way is told: nothing a user does may end in silence. */
export async function guarded(work: () => unknown, tell: () => void): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error('Klientfil', error);
    tell();
  }
}
