import { cookieValues } from '../cookies';
import type { SeedFirm, SeedSystemUser } from '../seed/firms';
import { type PortalLanguage, packageCatalogue } from '../seed/packages';

/**
 * A system user as the portal's back end has it (`altinn/portal.md` 3.1, 3.2).
 * @param request names the packages in its language; without it the list's poorer form, `name: "N/A"` and no packages
 */
export function systemUserJson(
  firm: SeedFirm,
  systemUser: SeedSystemUser,
  request: Request | undefined,
): object {
  return {
    id: systemUser.id,
    integrationTitle: systemUser.title,
    partyId: String(firm.partyId),
    created: systemUser.created,
    system: {
      systemId: systemUser.systemId,
      systemVendorOrgNumber: systemUser.vendorOrgNumber,
      systemVendorOrgName: systemUser.vendor.toLocaleUpperCase('nb'),
      name: request ? systemUser.title : 'N/A',
    },
    userType: systemUser.userType,
    resources: [],
    accessPackages: request ? systemUser.packages.map((urn) => packageJson(urn, languageOf(request))) : [],
  };
}

function packageJson(urn: string, language: PortalLanguage): object {
  const entry = packageCatalogue[urn];
  const name = entry?.name[language] ?? urn;
  return {
    id: entry?.id ?? null,
    urn,
    name,
    isAssignable: entry?.isAssignable ?? false,
    isDelegable: true,
    description: name,
    resources: [],
    permissions: null,
  };
}

/** The BFF answers in the language of this cookie, not of the profile. */
function languageOf(request: Request): PortalLanguage {
  switch (cookieValues(request, 'selectedLanguage')[0]) {
    case 'no_nn':
      return 'nn';
    case 'en':
      return 'en';
    default:
      return 'nb';
  }
}
