import type { Environment } from '../domain/environment';
import type { SystemUser } from '../domain/system-user';
import type { OutcomeTexts } from '../i18n/outcome-texts';

const longestTitle = 60;

/** `klienter-tripletex-lonn-og-regnskap-2026-11-22.csv`: says what, of which system access and when; safe on Windows. */
export function fileName({
  kind,
  systemUser,
  at,
  environment,
  texts,
}: {
  kind: 'clients' | 'results';
  systemUser: SystemUser;
  at: Date;
  environment: Environment;
  texts: OutcomeTexts;
}): string {
  const parts = [
    texts.fileNames[kind],
    environment === 'tt02' ? 'TT02' : '',
    plain(systemUser.title) || plain(systemUser.id),
    day(at),
  ];
  return `${parts.filter((part) => part !== '').join('-')}.csv`;
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
