/** The language of the portal, as `<html lang>` has it. */
export type PortalLanguage = 'nb' | 'nn' | 'en';

export const roles = {
  accountant: 'urn:altinn:external-role:ccr:regnskapsforer',
  auditor: 'urn:altinn:external-role:ccr:revisor',
  propertyManager: 'urn:altinn:external-role:ccr:forretningsforer',
  rightHolder: 'urn:altinn:role:rettighetshaver',
} as const;

const urn = (name: string) => `urn:altinn:accesspackage:${name}`;

export const packages = {
  accountantSigning: urn('regnskapsforer-med-signeringsrettighet'),
  accountantSalary: urn('regnskapsforer-lonn'),
  auditorInCharge: urn('ansvarlig-revisor'),
  propertyManager: urn('forretningsforer-eiendom'),
} as const;

/** What the portal calls each package, and the id Altinn has for it. */
export const packageCatalogue: Record<string, { id: string; name: Record<PortalLanguage, string> }> = {
  [packages.accountantSigning]: {
    id: '955d5779-3e2b-4098-b11d-0431dc41ddbe',
    name: {
      nb: 'Regnskapsfører med signeringsrettighet',
      nn: 'Rekneskapsførar med signeringsrett',
      en: 'Accountant with signing rights',
    },
  },
  [packages.accountantSalary]: {
    id: '43becc6a-8c6c-4e9e-bb2f-08fe588ada21',
    name: { nb: 'Regnskapsfører lønn', nn: 'Rekneskapsførar løn', en: 'Accountant salary' },
  },
  [packages.auditorInCharge]: {
    id: '2f176732-b1e9-449b-9918-090d1fa986f6',
    name: { nb: 'Ansvarlig revisor', nn: 'Ansvarleg revisor', en: 'Responsible auditor' },
  },
  [packages.propertyManager]: {
    id: '0e219609-02c6-44e6-9c80-fe2c1997940e',
    name: {
      nb: 'Forretningsfører eiendom',
      nn: 'Forretningsførar eigedom',
      en: 'Business manager real estate',
    },
  },
};

/** Ids Altinn has for the roles; any uuid will do. */
export const roleIds: Record<string, string> = {
  [roles.accountant]: '46e27685-b3ba-423e-8b42-faab54de5817',
  [roles.auditor]: 'f76b997a-9bd8-4f7b-899f-fcd85d35669f',
  [roles.propertyManager]: '348b2f47-47ee-4084-abf8-68aa54c2b27f',
  [roles.rightHolder]: '42cae370-2dc1-4fdc-9c67-c2f4b0f0f829',
};
