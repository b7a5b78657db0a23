import type { SupportTexts } from '../support-texts';

/** The technical information that users copy, in bokmål. */
export const support: SupportTexts = {
  version: 'Versjon av Klientfil',
  browser: 'Nettleser',
  environment: 'Miljø',
  available: 'Klienter som kan legges til, leses via',
  delegated: 'Klienter som er lagt til, leses via',
  writer: 'Endringer sendes via',
  closed: 'Ikke i bruk',
  reading: 'lesing',
  writing: 'endringer',
  run: 'Kjøring',
  started: 'Startet',
  counts: 'Rader',
  pause: 'Pause',
  failures: 'Feil fra Altinn',
  none: 'ingen',
  trace: 'sporing',
};
