import type { Understanding } from '../../../utils/domain/lists/list';

/** How the plainest list there is was understood: `Org.nr.;…`, a header and rows, nothing to ask about. */
export const understood = (more: Partial<Understanding> = {}): Understanding => ({
  source: { format: 'csv', encoding: 'utf-8', delimiter: ';' },
  headerLine: 1,
  numberColumn: 0,
  numberColumns: [{ index: 0, heading: 'Org.nr.', valid: 2 }],
  askColumn: false,
  leftOut: [],
  leftOutCount: 0,
  preview: [],
  personNumbersMasked: 0,
  ...more,
});
