import type { Environment } from '../domain/environment';
import type { Owner, SystemUser } from '../domain/system-user';
import type { OutcomeTexts } from '../i18n/outcome-texts';

const longestTitle = 60;

/** What a file is about. A template is about no system access and never grows old. */
export type FileSubject =
  | {
      kind: 'clients' | 'results';
      systemUser: Pick<SystemUser, 'id' | 'title'>;
      at: Date;
      environment: Environment;
    }
  /** The results of several system accesses of a firm. */
  | { kind: 'several'; owner: Pick<Owner, 'orgNumber'>; at: Date; environment: Environment }
  | { kind: 'template' };

/**
 * `klienter-tripletex-lonn-og-regnskap-2026-11-22.xlsx`: says what, of which system access and when. ASCII
 * letters, digits and `-` before the dot, so that it is safe on Windows and in e-mail.
 */
export function fileName(subject: FileSubject, extension: string, texts: OutcomeTexts): string {
  const kind = subject.kind === 'several' ? 'results' : subject.kind;
  return `${[texts.fileNames[kind], ...particulars(subject)].join('-')}.${extension}`;
}

const particulars = (subject: FileSubject): string[] => {
  if (subject.kind === 'template') return [];
  if (subject.kind !== 'several') return datedParts(subject);
  const { at, environment, owner } = subject;
  return [...(environment === 'tt02' ? ['TT02'] : []), owner.orgNumber, day(at)];
};

/** Of which system access a file is, and when; `TT02` first, where it is that. */
export function datedParts({
  systemUser,
  at,
  environment,
}: Omit<Exclude<FileSubject, { kind: 'template' | 'several' }>, 'kind'>): string[] {
  const tt02 = environment === 'tt02' ? ['TT02'] : [];
  const title = plain(systemUser.title) || plain(systemUser.id);
  return [...tt02, title, day(at)];
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestTitle)
    .replace(/^-|-$/g, '');
}

/** The day on the user's own clock. */
function day(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
