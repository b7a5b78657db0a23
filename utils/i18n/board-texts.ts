import type { BoardPurpose, ChoiceAction } from '../domain/board/board';
import type { ClientStateKind } from '../domain/board/overview';
import type { Gone } from '../domain/client';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import type { RunTexts } from './panel-texts';

/** What choices come to. */
export interface ChoiceCount {
  /** Different clients. */
  clients: number;
  add: number;
  remove: number;
  systemUsers: number;
}

/** What the board says: all clients by all system accesses. */
export interface BoardTexts {
  title: string;
  promise: string;
  actions: {
    search: string;
    all: string;
    compare: string;
    paste: string;
    withoutList: string;
    readAgain: string;
    tryAgain: string;
    review: string;
    clear: string;
    close: string;
    back: string;
  };
  search: string;
  show: string;
  /** A filter by how clients stand with one system access. */
  only: (state: string, systemUser: string) => string;
  purpose: { question: string; option: Record<'look' | ChoiceAction, string> };
  client: string;
  /** The small words under a column's head. */
  reading: string;
  notRead: string;
  /** What a column's menu offers. */
  menu: {
    label: (systemUser: string) => string;
    sort: string;
    unsort: string;
    choose: Record<ChoiceAction, (clients: number) => string>;
    unchoose: string;
    everyone: string;
    onlyState: (state: string, clients?: number) => string;
  };
  cell: Record<ClientStateKind, string>;
  chosen: Record<ChoiceAction, string>;
  /** What is read aloud of a cell: the dash says nothing. */
  spoken: Record<ClientStateKind, string>;
  cellName: (client: string, systemUser: string, state: string) => string;
  /** Below the table. */
  dash: string;
  keys: string;
  person: string;
  withoutNumber: string;
  /** The same under a name. */
  withoutNumberShort: string;
  bar: (count: ChoiceCount) => string;
  hidden: (choices: number) => string;
  dropped: (choices: number) => string;
  /** Who was not chosen with a column. */
  left: Record<Gone, (clients: number) => string>;
  nobodyFound: string;
  stranger: (orgNumber: OrgNumber) => string;
  card: {
    label: (client: string) => string;
    form: (form: string) => string;
    bankrupt: string;
    deleted: (day: string | undefined) => string;
    parent: (name: string) => string;
    seenSince: (at: Date) => string;
    delay: string;
    employees: string;
    chooseRow: Record<ChoiceAction, (cells: number) => string>;
  };
  list: {
    heading: (list: { fileName: string; clients: number; withoutValidNumber: number }) => string;
    question: string;
    option: Record<BoardPurpose, string>;
    where: string;
    means: (count: { add: number; remove: number; already: number; cannot: number }) => string;
    choose: string;
    nothing: string;
    refused: (systemUser: string) => string;
  };
  confirm: {
    heading: (count: ChoiceCount) => string;
    added: (clients: number) => string;
    /** Of those to be added, who should be looked at; and how many of them are not ticked. */
    doubtful: (clients: number, unticked: number) => string;
    removed: (clients: number) => string;
    order: string;
    confirm: (count: ChoiceCount) => string;
  };
  run: {
    /** A part of the run: one system access's additions, or its removals. */
    part: (action: ChoiceAction, systemUser: string) => string;
    /** Opens what has become of each row of a part. */
    rows: (n: number) => string;
    /** A client that is changed in two system accesses is two changes. */
    progress: RunTexts['progress'];
    result: RunTexts['result'];
    confirmed: (at: Date) => string;
  };
  yourName: { ask: string; why: string; make: string };
}
