import type { Environment } from '../domain/environment';
import type { Owner, SystemUser } from '../domain/system-user';
import type { WrittenTexts } from '../i18n/file-texts';
import { isoDay } from './iso-day';

const longestTitle = 60;
const longestName = 30;

interface Dated {
  /** The user's list, by the names of its file and sheet. */
  list?: readonly string[];
  at: Date;
  environment: Environment;
}

/** What a file is about. A template is about no system access and never grows old. */
export type FileSubject =
  | ({
      kind: 'clients' | 'results' | 'preview' | 'follow-up';
      systemUser: Pick<SystemUser, 'id' | 'title'>;
    } & Dated)
  /** The results of several system accesses of a firm. */
  | ({
      kind: 'several';
      what: 'results' | 'preview' | 'follow-up';
      owner: Pick<Owner, 'orgNumber'>;
    } & Dated)
  | { kind: 'template' };

/**
 * `resultat-tripletex-lonn-og-regnskap-november-2026-11-22-1436`: says what, of which system access and list, and when.
 * ASCII letters, digits and `-`, so that it is safe on Windows and in e-mail.
 */
export function fileName(subject: FileSubject, texts: WrittenTexts): string {
  const kind = subject.kind === 'several' ? subject.what : subject.kind;
  return [texts.fileNames[kind], ...particulars(subject)].join('-');
}

const particulars = (subject: FileSubject): string[] => {
  if (subject.kind === 'template') return [];
  return subject.kind === 'several' ? partsOfFirm(subject) : partsOfSystemUser(subject);
};

/** Of which firm a file is, and when; `TT02` first, where it is that. */
export const partsOfFirm = ({ owner, ...dated }: Dated & { owner: Pick<Owner, 'orgNumber'> }): string[] =>
  partsOf(owner.orgNumber, dated);

/** Of which system access a file is, and when. */
export const partsOfSystemUser = ({
  systemUser: { title, id },
  ...dated
}: Dated & { systemUser: Pick<SystemUser, 'id' | 'title'> }): string[] =>
  partsOf(plain(title) || plain(id), dated);

const partsOf = (whose: string, { list, at, environment }: Dated): string[] => [
  ...(environment === 'tt02' ? ['TT02'] : []),
  whose,
  ...namesOf(list),
  moment(at),
];

/** A list goes by its file's name, without what kind of file it is. */
const namesOf = (list: readonly string[] = []): string[] =>
  list.map((name) => plain(name.replace(/\.(csv|tsv|txt|xlsx)$/i, ''), longestName)).filter(Boolean);

function plain(title: string, longest = longestTitle): string {
  return title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '');
}

/** The day and the time of day on the user's own clock. */
function moment(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${isoDay(at)}-${two(at.getHours())}${two(at.getMinutes())}`;
}
