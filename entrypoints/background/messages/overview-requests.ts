import type { ClientCard } from '../../../utils/domain/board/board';
import type { SystemUserReading } from '../../../utils/domain/board/overview';
import { orgNumberOrNothing } from '../../../utils/domain/numbers/org-number';
import { granted, refused } from '../../../utils/domain/refusal';
import { letterToClient } from '../../../utils/files/letters-file';
import { auditFile, overviewFile } from '../../../utils/files/overview-file';
import { plansKeep } from '../../../utils/job/start/begin';
import { keepAudit, keptAudits } from '../../../utils/kept-audits';
import { choicesNow, clientsByKey, columnKeys } from '../../../utils/overview/board/board-choices';
import { boardRows } from '../../../utils/overview/board/board-rows';
import { clientCard } from '../../../utils/overview/board/client-card';
import { choicesByList, listKeys } from '../../../utils/overview/board/list-choices';
import { seenIn } from '../../../utils/overview/overview-lists';
import { type Overview, overviewFrom, summaryOf } from '../../../utils/overview/overview-record';
import { auditRunsOf } from '../../../utils/overview/overview-runs';
import { readOneAgain } from '../../../utils/overview/read-overview';
import { entryFacts } from '../../../utils/plan/explain-stranger';
import { asksWho, markColumn } from '../../../utils/planning/list-is-for';
import { planBoard } from '../../../utils/planning/plan-board';
import { readUpload } from '../../../utils/planning/read-upload';
import { listKeyOf } from '../../../utils/saved-lists/saved-lists';
import { changeSettings, readSettings } from '../../../utils/saved-settings';
import type { Services } from '../services';
import type { Handlers } from './handlers';

type Name =
  | 'boardRows'
  | 'boardColumn'
  | 'boardChoices'
  | 'boardClient'
  | 'boardLetter'
  | 'boardReadAgain'
  | 'boardLookUp'
  | 'boardList'
  | 'boardListChoices'
  | 'boardListKeys'
  | 'planBoard'
  | 'overviewFile'
  | 'auditFile';

/** What the worker does for a page that has a board on screen. */
export function createOverviewRequests({
  overviews,
  overviewLists,
  uploads,
  memory,
  strangers,
  journal,
  clock,
  writtenTexts,
}: Pick<
  Services,
  'overviews' | 'overviewLists' | 'uploads' | 'memory' | 'strangers' | 'journal' | 'clock' | 'writtenTexts'
>): Handlers<Name> {
  /** When a text to the client was last written, for each system user. */
  const withTexts = async (card: ClientCard, overview: Overview): Promise<ClientCard> => ({
    ...card,
    cells: await Promise.all(
      card.cells.map(async (cell) => {
        const key = listKeyOf(overview.record.owner, cell.systemUserId);
        const written = await writtenTexts.of(key).catch(() => () => undefined);
        const textAt = written(addressee(card));
        return textAt === undefined ? cell : { ...cell, textAt };
      }),
    ),
  });

  return {
    async boardRows({ visit: _, overviewId: __, ...wanted }, { overview }) {
      return granted(boardRows(overview, wanted));
    },
    async boardColumn({ visit: _, overviewId: __, systemUserId, action, ...query }, { overview }) {
      return granted(columnKeys(overview, query, systemUserId, action));
    },
    async boardChoices({ visit: _, overviewId: __, choices, ...query }, { overview }) {
      return granted(choicesNow(overview, choices, query));
    },
    async boardClient({ key }, { overview }) {
      const card = clientCard(overview, key, await overviewLists.firstSeen(overview.record.owner));
      return card
        ? granted(await withTexts(card, overview))
        : refused({ kind: 'not-found', what: 'overview' });
    },
    async boardLetter({ key, systemUserId, language }, { overview }) {
      const card = clientCard(overview, key, new Map());
      const cause = card?.cells.find((cell) => cell.systemUserId === systemUserId)?.cause;
      if (!card || !cause) return refused({ kind: 'not-found', what: 'overview' });
      await writtenTexts
        .remember(listKeyOf(overview.record.owner, systemUserId), [addressee(card)], clock.now())
        .catch((error) => console.error(error));
      return granted(letterToClient(card, cause, overview.record.owner, language));
    },

    async boardReadAgain({ systemUserId }, { overview, context }) {
      const { record } = overview;
      const asked = record.readings.find(({ systemUser }) => systemUser.id === systemUserId)?.systemUser;
      if (!asked) return refused({ kind: 'not-found', what: 'overview' });
      const seenBefore = seenIn(await overviewLists.latestOf(record.owner));
      const isIt = ({ systemUser }: SystemUserReading) => systemUser.id === systemUserId;
      const others = record.readings.filter((one) => !isIt(one));
      const again = await readOneAgain(context, { memory, clock, seenBefore }, asked, others);
      const [reading] = again.readings;
      // Others may have been read again meanwhile, or another list held against them: only this one is put in its place.
      const now = (await overviews.get(record.id)) ?? overview;
      const readings = now.record.readings.map((one) => (reading && isIt(one) ? reading : one));
      const anew = overviewFrom({ ...now.record, ...again.found, readings });
      overviews.keep(anew);
      await overviewLists.keep(again.readings).catch((error) => console.error(error));
      return granted(summaryOf(anew));
    },

    async boardLookUp({ orgNumber }, { context }) {
      const number = orgNumberOrNothing(orgNumber);
      if (!number) return granted({ facts: [{ kind: 'no-such-number' }] });
      const found = await strangers.lookUpOne(context, number);
      if (!found.ok) return found;
      const { value: entry } = found;
      const name = entry.kind === 'organisation' ? entry.name : undefined;
      return granted({ ...(name && { name }), facts: entryFacts(entry) });
    },
    async boardList({ list: asked }, { overview }) {
      const { list: _, ...bare } = overview.record;
      if (!asked) {
        const anew = overviewFrom(bare);
        overviews.keep(anew);
        return granted(summaryOf(anew));
      }
      const read = await readUpload(uploads, asked);
      if (!read.ok) return read;
      const { understanding } = read.value;
      const marks = markColumn(read.value);
      const list = {
        ...read.value,
        fileName: asked.fileName,
        asksWho: asksWho(understanding),
        ...(marks && { marks }),
      };
      const anew = overviewFrom({ ...bare, list });
      overviews.keep(anew);
      return granted(summaryOf(anew));
    },
    async boardListChoices({ purpose, to }, { overview }) {
      const { list } = overview.record;
      return list
        ? granted(choicesByList(overview, list, { purpose, to }))
        : refused({ kind: 'not-found', what: 'overview' });
    },

    async boardListKeys({ purpose, to, systemUserId }, { overview }) {
      const { list } = overview.record;
      return list
        ? granted(listKeys(overview, list, { purpose, to, systemUserId }))
        : refused({ kind: 'not-found', what: 'overview' });
    },

    async planBoard({ choices, fileName, to }, { overview, context }) {
      const { readings, routes, list } = overview.record;
      const oldest = Math.min(
        ...readings.flatMap((reading) =>
          reading.status === 'read' &&
          choices.some(({ systemUserId }) => systemUserId === reading.systemUser.id)
            ? [reading.readAt]
            : [],
        ),
      );
      if (!routes || clock.now() - oldest > plansKeep) return refused({ kind: 'plan-too-old' });
      return planBoard(
        {
          readings,
          routes,
          userUuid: context.userUuid,
          clients: clientsByKey(overview),
          choices,
          fileName: list?.fileName ?? fileName,
          ...(list && to && { list: { list, to } }),
        },
        { journal, clock },
      );
    },

    async overviewFile(wanted, { overview }) {
      return granted(await overviewFile(overview, wanted, new Date(clock.now())));
    },
    async auditFile({ doneBy, version, ...wanted }, { overview }) {
      const { owner, userUuid } = overview.record;
      // It is asked for once, and stands there the next time.
      if (doneBy && (await readSettings()).name !== doneBy) await changeSettings({ name: doneBy });
      const [runs, firstSeen, { lastAt, names }] = await Promise.all([
        auditRunsOf(journal, owner),
        overviewLists.firstSeen(owner),
        keptAudits(owner),
      ]);
      const at = clock.now();
      const made = await auditFile(overview, wanted, new Date(at), {
        doneBy,
        tool: `Klientfil ${version}`,
        firstSeen,
        runs,
        names: doneBy ? new Map(names).set(userUuid, doneBy) : names,
        ...(lastAt !== undefined && {
          lastAudit: { at: lastAt, lists: await overviewLists.listsAt(owner, lastAt) },
        }),
      });
      await keepAudit(owner, { at, userUuid, name: doneBy });
      return granted(made);
    },
  };
}

const addressee = ({ orgNumber, id: clientId }: ClientCard) => ({ orgNumber, clientId });
