import type { FoundRuns, HistoryModel } from '../../components/state/history-state';
import type { OrgNumber } from '../../utils/domain/numbers/nine-digits';
import type { JobView } from '../../utils/domain/runs/job';
import type { Journal } from '../../utils/job/journal/journal';
import { everyRow } from '../../utils/job/journal/records';

/** How many clients a run shows that it was found by. */
const shown = 3;
/** What has been found so far is told this often, ms. */
const betweenTellings = 100;

/** A run's clients, one a line: as they are called, and as they are looked for. */
interface Lines {
  called: string;
  words: string;
}

/**
 * Finds runs by system access, list, the person who began them, and by the name or number of a client in them.
 * Whom a run is about never changes, so each is read once, the newest first, when somebody first looks for something.
 */
export function createRunSearch(journal: Pick<Journal, 'rowsOf'>) {
  const read = new Map<string, Lines>();

  async function linesOf(jobId: string): Promise<Lines> {
    const known = read.get(jobId);
    if (known) return known;
    const rows = await journal.rowsOf(jobId, 0, everyRow);
    const called = rows.map(({ client }) => `${client.name ?? ''}\t${client.orgNumber ?? ''}`).join('\n');
    const lines = { called, words: called.toLocaleLowerCase('nb') };
    read.set(jobId, lines);
    return lines;
  }

  return {
    /** @param tell told now and then what has been found, and at the end; not once the signal has aborted */
    async find(
      { runs, people }: Pick<HistoryModel, 'runs' | 'people'>,
      text: string,
      signal: AbortSignal,
      tell: (found: FoundRuns) => void,
    ): Promise<void> {
      const words = wordsOf(text);
      const found: FoundRuns['runs'] = new Map();
      let toldAt = Date.now();
      for (const run of runs) {
        const said = run.parts.map((part) => saidOf(part, people)).join('\n');
        const left = words.filter((word) => !said.includes(word));
        if (left.length === 0) found.set(run.id, { clients: [], more: 0 });
        else {
          const clients = new Map<string, FoundClient>();
          for (const { id } of run.parts) look(await linesOf(id), left, clients);
          if (signal.aborted) return;
          const [...all] = clients.values();
          if (all.length > 0) {
            found.set(run.id, { clients: all.slice(0, shown), more: Math.max(0, all.length - shown) });
          }
        }
        if (Date.now() - toldAt < betweenTellings) continue;
        toldAt = Date.now();
        tell({ runs: new Map(found), isLooking: true });
      }
      if (!signal.aborted) tell({ runs: found, isLooking: false });
    },
  };
}

type FoundClient = { name?: string; orgNumber?: OrgNumber };

/** A number is one word however it is spaced. */
const wordsOf = (text: string): string[] =>
  /^[\d\s]+$/.test(text)
    ? [text.replace(/\s/g, '')]
    : text.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);

// Not by the firm, which stands above its runs: «Fjord» is to find clients, and not all that Fjord Regnskap did.
const saidOf = ({ systemUser, fileName, userUuid }: JobView, people: ReadonlyMap<string, string>): string =>
  [systemUser.title, fileName, userUuid, people.get(userUuid) ?? ''].join('\n').toLocaleLowerCase('nb');

function look({ called, words }: Lines, wanted: readonly string[], into: Map<string, FoundClient>): void {
  const [first = '', ...others] = wanted;
  let names: string[] | undefined;
  let line = 0;
  let counted = 0;
  for (let at = words.indexOf(first); at >= 0; ) {
    const start = words.lastIndexOf('\n', at) + 1;
    const found = words.indexOf('\n', at);
    const end = found < 0 ? words.length : found;
    const its = words.slice(start, end);
    if (others.every((word) => its.includes(word))) {
      for (; counted < start; counted += 1) if (words.charCodeAt(counted) === 10) line += 1;
      names ??= called.split('\n');
      const [name = '', orgNumber = ''] = names[line]?.split('\t') ?? [];
      into.set(orgNumber || name, {
        ...(name && { name }),
        ...(orgNumber && { orgNumber: orgNumber as OrgNumber }),
      });
    }
    at = found < 0 ? -1 : words.indexOf(first, end);
  }
}
