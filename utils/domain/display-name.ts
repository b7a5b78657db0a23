/** Legal forms and the like that stay in capitals, as the portal writes them. */
const capitals = new Set(
  'AS ASA ANS DA ENK SA BA KS IKS NUF BRL ESEK SE KF FKF BBL AL SPA STI PRE SF TVAM SÆR ORGL LLC AB IT'.split(
    ' ',
  ),
);

/**
 * The register writes names in capitals; the portal, and so we, show them as people write them:
 * `VIKESÅ TIGER AS` → `Vikeså Tiger AS`. A name with small letters in it is left as it is.
 */
export function displayName(name: string): string {
  if (name !== name.toLocaleUpperCase('nb')) return name;
  return name.replace(/[\p{L}\p{N}]+/gu, (word) =>
    capitals.has(word) ? word : word.charAt(0) + word.slice(1).toLocaleLowerCase('nb'),
  );
}
