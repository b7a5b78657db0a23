import type { PortalPage } from '../../../utils/altinn/portal-page';
import type { PageTexts } from '../../../utils/i18n/page-texts';
import type { PartyCookies } from '../visit';

/** A page of the portal that has a panel of ours. */
export type PanelPageOf = Exclude<PortalPage, { kind: 'other' }>;
export type PanelKind = PanelPageOf['kind'];

/** What the loader gives a panel, which draws in it until the signal aborts. */
export interface PanelPlace {
  page: PanelPageOf;
  container: HTMLElement;
  /** The cookies when the document was loaded. */
  loadedAs: PartyCookies;
  /** Settles when what is spoken may be another language than at first. */
  decided: Promise<void>;
  signal: AbortSignal;
}

export type MountPanel = (place: PanelPlace) => void;

/** The files of texts that each panel says. */
export const textsOf = {
  systemuser: ['texts'],
  overview: ['texts', 'overview'],
} as const satisfies Record<PanelKind, readonly (keyof PageTexts)[]>;
