import type { SupportTexts } from '../support-texts';

/** The technical information that users copy, in nynorsk. */
export const support: SupportTexts = {
  version: 'Versjon av Klientfil',
  browser: 'Nettlesar',
  environment: 'Miljø',
  available: 'Klientar som kan leggast til, blir lesne via',
  delegated: 'Klientar som er lagde til, blir lesne via',
  writer: 'Endringar blir sende via',
  closed: 'Ikkje i bruk',
  reading: 'lesing',
  writing: 'endringar',
  run: 'Køyring',
  started: 'Starta',
  counts: 'Rader',
  pause: 'Pause',
  failures: 'Feil frå Altinn',
  none: 'ingen',
  trace: 'sporing',
};
