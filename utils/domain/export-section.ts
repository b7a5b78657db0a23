import type { ClientState } from './board/overview';

/** What an export can have in it, in the order it stands. Every client of a system user is in exactly one. */
export const exportSections = [
  'delegated',
  'delegated-lacks',
  'delegated-gone',
  'can-be-added',
  'lacks',
] as const satisfies ClientState['kind'][];
export type ExportSection = (typeof exportSections)[number];

/** Everybody who is added: what an export has where nobody says otherwise. */
export const addedSections: readonly ExportSection[] = ['delegated', 'delegated-lacks', 'delegated-gone'];

/** Where a client stands in an export; nowhere, if it is none of the system user's. */
export function sectionOf({ kind }: ClientState): ExportSection | undefined {
  switch (kind) {
    case 'delegated-maybe-gone':
      // Looked for among those who are gone, and marked there as what it is.
      return 'delegated-gone';
    case 'no-relationship':
    case 'not-read':
      return undefined;
    default:
      return kind;
  }
}
