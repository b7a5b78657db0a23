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
  accountantNoSigning: urn('regnskapsforer-uten-signeringsrettighet'),
  auditorAssistant: urn('revisormedarbeider'),
  aOrdning: urn('a-ordning'),
  taxBasis: urn('skattegrunnlag'),
} as const;

interface CatalogueEntry {
  /** Altinn's own where we have seen it; any uuid will do. */
  id: string;
  /** Whether a client can give it in Altinn; the others follow from a role in the register. */
  isAssignable: boolean;
  name: Record<PortalLanguage, string>;
}

/** What the portal calls each package. */
export const packageCatalogue: Record<string, CatalogueEntry> = {
  [packages.accountantSigning]: {
    id: '955d5779-3e2b-4098-b11d-0431dc41ddbe',
    isAssignable: false,
    name: {
      nb: 'Regnskapsfører med signeringsrettighet',
      nn: 'Rekneskapsførar med signeringsrett',
      en: 'Accountant with signing rights',
    },
  },
  [packages.accountantSalary]: {
    id: '43becc6a-8c6c-4e9e-bb2f-08fe588ada21',
    isAssignable: false,
    name: { nb: 'Regnskapsfører lønn', nn: 'Rekneskapsførar løn', en: 'Accountant salary' },
  },
  [packages.auditorInCharge]: {
    id: '2f176732-b1e9-449b-9918-090d1fa986f6',
    isAssignable: false,
    name: { nb: 'Ansvarlig revisor', nn: 'Ansvarleg revisor', en: 'Responsible auditor' },
  },
  [packages.propertyManager]: {
    id: '0e219609-02c6-44e6-9c80-fe2c1997940e',
    isAssignable: false,
    name: {
      nb: 'Forretningsfører eiendom',
      nn: 'Forretningsførar eigedom',
      en: 'Business manager real estate',
    },
  },
  [packages.accountantNoSigning]: {
    id: 'c5bbbc3f-605a-4dcb-a587-32124d7bb76d',
    isAssignable: false,
    name: {
      nb: 'Regnskapsfører uten signeringsrettighet',
      nn: 'Rekneskapsførar utan signeringsrett',
      en: 'Accountant without signing rights',
    },
  },
  [packages.auditorAssistant]: {
    id: '96120c32-389d-46eb-8212-0a6540540c25',
    isAssignable: false,
    name: { nb: 'Revisormedarbeider', nn: 'Revisormedarbeidar', en: 'Assistant auditor' },
  },
  [packages.aOrdning]: {
    id: '7a92d44d-f9f8-4585-b679-7875bb1828ea',
    isAssignable: true,
    name: {
      nb: 'A-ordningen',
      nn: 'A-ordninga',
      en: 'A-ordningen (reporting of employees and payroll)',
    },
  },
  [packages.taxBasis]: {
    id: '4c859601-9b2b-4662-af39-846f4117ad7a',
    isAssignable: true,
    name: { nb: 'Skattegrunnlag', nn: 'Skattegrunnlag', en: 'Tax basis' },
  },
};

/** Ids Altinn has for the roles; any uuid will do. */
export const roleIds: Record<string, string> = {
  [roles.accountant]: '46e27685-b3ba-423e-8b42-faab54de5817',
  [roles.auditor]: 'f76b997a-9bd8-4f7b-899f-fcd85d35669f',
  [roles.propertyManager]: '348b2f47-47ee-4084-abf8-68aa54c2b27f',
  [roles.rightHolder]: '42cae370-2dc1-4fdc-9c67-c2f4b0f0f829',
};
