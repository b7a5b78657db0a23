import type { ExportDone, ExportTexts } from '../export-texts';
import { clients, counted, listed } from './words';

/** Who stands below the list, and what could not be told. */
function besides({ privatePersons, withoutNumber, packages }: ExportDone): string {
  const below = [
    ...(privatePersons > 0 ? [counted(privatePersons, 'private individual', 'private individuals')] : []),
    ...(withoutNumber > 0 ? [`${clients(withoutNumber)} without an organization number`] : []),
  ];
  return [
    ...(below.length > 0 ? [` Below the list: ${listed(below)}.`] : []),
    ...(packages === 'unknown' ? [' Altinn does not show here who lacks power of attorney.'] : []),
  ].join('');
}

/** Taking a system access's clients along, in English. */
export const exporting: ExportTexts = {
  copy: 'Copy the client list from Altinn',
  include: {
    summary: 'Choose what to include',
    section: {
      delegated: 'Added',
      'delegated-lacks': 'Added, but now lacks power of attorney',
      'delegated-gone': 'Added, but no longer among the clients',
      'can-be-added': 'Not added, can be added',
      lacks: 'Not added, lacks power of attorney',
    },
  },
  saved: (done, fileName) => `${clients(done.clients)} downloaded as ${fileName}.${besides(done)}`,
  copied: (done) => `${clients(done.clients)} copied. Paste into Excel.${besides(done)}`,
  copyAgain: (done) =>
    `${clients(done.clients)} fetched, but the browser does not let us copy so long after the click. Choose “Copy the client list from Altinn” once more.`,
  nobodyIncluded: 'The system access has no clients in Altinn of the kinds you have chosen.',
  nothingChosen: 'Tick at least one kind of client under “Choose what to include”.',
};
