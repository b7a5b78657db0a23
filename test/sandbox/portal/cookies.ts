/** A cookie that the page may read; `AltinnPartyId`, `AltinnPartyUuid` and `XSRF-TOKEN` are such. */
export function cookie(name: string): string {
  for (const pair of document.cookie.split('; ')) {
    const [key, ...value] = pair.split('=');
    if (key === name) return decodeURIComponent(value.join('='));
  }
  return '';
}

export const partyId = () => cookie('AltinnPartyId');
export const partyUuid = () => cookie('AltinnPartyUuid');
