import type { PlanSummary } from '../domain/plan';
import type { Sentence } from './panel-texts';

/** What the panel on the overview page says where one list is for several system accesses. */
export interface SeveralTexts {
  /** The list has a column that says which. */
  byColumn: string;
  same: string;
  unresolved: {
    several: (value: string, rows: number) => string;
    none: (value: string, rows: number) => string;
  };
  leave: string;
  columns: { systemUser: string };
  left: (rows: number) => string;
  grants: (plan: PlanSummary, clients: number) => Sentence;
  planFile: string;
  /** Where something can be done about rows that may have been sent as another user. */
  asAnother: string;
  part: (place: number, parts: number, title: string) => string;
}
