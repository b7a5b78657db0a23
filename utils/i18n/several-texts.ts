import type { PlanSummary } from '../domain/plan';
import type { RunTexts, Sentence } from './panel-texts';

/** What the panel on the overview page says where one list is for several system accesses. */
export interface SeveralTexts {
  heading: string;
  explanation: string;
  /** The list has a column that says which. */
  byColumn: string;
  same: string;
  choose: string;
  preview: string;
  planHeading: (systemUsers: number) => string;
  read: (plan: { fileName: string; rows: number }) => string;
  unresolved: {
    several: (value: string, rows: number) => string;
    none: (value: string, rows: number) => string;
  };
  leave: string;
  columns: { systemUser: string; add: string; there: string; needs: string; fix: string; status: string };
  clientsOf: (title: string) => string;
  left: (rows: number) => string;
  nothing: string;
  add: (count: { clients: number; systemUsers: number }) => string;
  confirmHeading: (count: { clients: number; systemUsers: number }) => string;
  grants: (plan: PlanSummary, clients: number) => Sentence;
  confirm: (clients: number) => string;
  /** Times a client is added, not clients: one may be added in several. */
  planFile: string;
  undo: string;
  /** Where something can be done about rows that may have been sent as another user. */
  asAnother: string;
  run: RunTexts;
  part: (place: number, parts: number, title: string) => string;
}
