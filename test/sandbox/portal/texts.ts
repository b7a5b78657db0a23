import type { Language } from '../../../utils/i18n/language';

/** What the portal says; wording from `altinn/portal.md` 5.6 and the pictures of it, the rest in its manner. */
export interface Texts {
  skipLink: string;
  bannerText: string;
  bannerLink: string;
  menu: string;
  chooseLanguage: string;
  chooseActor: string;
  accessManagement: string;
  requests: string;
  users: string;
  powers: string;
  powersAtOthers: string;
  consents: string;
  clientAdministration: string;
  maskinporten: string;
  systemAccesses: string;
  settings: string;
  shortcuts: string;
  helpPages: string;
  start: string;
  footerHelp: string;
  footerAbout: string;
  footerStatus: string;
  footerPrivacy: string;
  footerAccessibility: string;
  reload: string;
  actorChanged: string;
  orgNumber: string;
  back: string;
  close: string;
  cancel: string;
  page: (number: number) => string;
  previousPage: string;
  nextPage: string;
  errorTitle: string;
  errorText: string;
  overviewPageTitle: string;
  overviewTitle: (name: string) => string;
  overviewIngress: string;
  ownSystemUsers: string;
  agentSystemUsers: string;
  manageClients: string;
  seePowers: string;
  newSystemUser: string;
  ownLoadError: string;
  agentLoadError: string;
  noPermissions: string;
  detailPageTitle: string;
  agentPageTitle: string;
  forOrganisation: (name: string) => string;
  deleteSystemUser: string;
  deleteQuestion: (title: string) => string;
  deleteError: string;
  systemUserLoadError: string;
  created: (date: string) => string;
  accessPackages: (count: number) => string;
  services: (count: number) => string;
  assignedCustomers: string;
  noAssignedCustomers: string;
  addCustomers: string;
  editCustomers: string;
  assignCustomers: (title: string) => string;
  searchCustomers: string;
  hideAssigned: string;
  addAll: string;
  confirmAndClose: string;
  add: string;
  addNamed: (name: string) => string;
  remove: string;
  removeNamed: (name: string) => string;
  added: (name: string) => string;
  removed: (name: string) => string;
  addError: string;
  removeError: string;
  addAllWarning: string;
  addAllProgress: (finished: number, total: number) => string;
  addAllSuccess: string;
  addAllPartial: (added: number, total: number) => string;
  addAllFailed: string;
  noCustomers: (company: string) => string;
  customersLoadError: string;
  assignedLoadError: string;
  notClientAdmin: string;
  ownOrganisation: string;
  addOwnOrganisation: string;
  removeOwnOrganisation: string;
}

const nb: Texts = {
  skipLink: 'Hopp til hovedinnhold',
  bannerText: 'Altinn er fornyet.',
  bannerLink: 'Slik gir du nye fullmakter og tilganger.',
  menu: 'Meny',
  chooseLanguage: 'Språk',
  chooseActor: 'Velg aktør',
  accessManagement: 'Tilgangsstyring',
  requests: 'Forespørsler',
  users: 'Brukere',
  powers: 'Fullmakter',
  powersAtOthers: 'Fullmakter hos andre',
  consents: 'Samtykke- og fullmaktsavtaler',
  clientAdministration: 'Klientadministrasjon',
  maskinporten: 'Maskinporten-administrasjon',
  systemAccesses: 'Systemtilganger',
  settings: 'Innstillinger',
  shortcuts: 'Snarveier',
  helpPages: 'Hjelpesider',
  start: 'Start',
  footerHelp: 'Hjelp og kontakt',
  footerAbout: 'Om Altinn',
  footerStatus: 'Driftsmeldinger',
  footerPrivacy: 'Personvern',
  footerAccessibility: 'Tilgjengelighet',
  reload: 'Last siden på nytt',
  actorChanged: 'Valgt aktør er endret i en annen fane. Last siden på nytt for å fortsette.',
  orgNumber: 'Org.nr.',
  back: 'Tilbake',
  close: 'Lukk',
  cancel: 'Avbryt',
  page: (number) => `Side ${number}`,
  previousPage: 'Forrige side',
  nextPage: 'Neste side',
  errorTitle: 'Noe gikk galt',
  errorText: 'Siden finnes ikke.',
  overviewPageTitle: 'Systemtilganger - Altinn',
  overviewTitle: (name) => `Systemtilganger for ${name}`,
  overviewIngress:
    'Ved å opprette en systemtilgang gir du et fagsystem tilgang til å løse oppgaver i Altinn på vegne av bedriften din.',
  ownSystemUsers: 'Egne systemtilganger',
  agentSystemUsers: 'Systemtilganger for klienter',
  manageClients: 'Administrere klienter',
  seePowers: 'Se fullmakter',
  newSystemUser: 'Lag ny systemtilgang',
  ownLoadError: 'Kunne ikke laste systemtilganger',
  agentLoadError: 'Kunne ikke laste systemtilganger for klienter',
  noPermissions:
    'Du mangler fullmakter for å kunne opprette systemtilgang eller administrere klienter på systemtilganger.',
  detailPageTitle: 'Valgt systemtilgang - Altinn',
  agentPageTitle: 'Valgt systemtilgang for klienter - Altinn',
  forOrganisation: (name) => `for ${name}`,
  deleteSystemUser: 'Slett systemtilgang',
  deleteQuestion: (title) => `Er du sikker på at du vil slette systemtilgangen ${title}?`,
  deleteError: 'Kunne ikke slette systemtilgang',
  systemUserLoadError: 'Kunne ikke laste systemtilgang',
  created: (date) => `Systemtilgang opprettet ${date}`,
  accessPackages: (count) =>
    count === 1 ? 'Fullmakt til 1 tilgangspakke' : `Fullmakt til ${count} tilgangspakker`,
  services: (count) => (count === 1 ? '1 tjeneste' : `${count} tjenester`),
  assignedCustomers: 'Klienter tilknyttet systemtilgangen',
  noAssignedCustomers: 'Denne systemtilgangen har ingen klienter',
  addCustomers: 'Legg til klienter',
  editCustomers: 'Legg til eller fjern klienter',
  assignCustomers: (title) => `Hvilke klienter skal knyttes til systemtilgangen ${title}?`,
  searchCustomers: 'Søk i klienter',
  hideAssigned: 'Skjul klienter som er lagt til',
  addAll: 'Legg til alle klienter',
  confirmAndClose: 'Bekreft og lukk',
  add: 'Legg til i systemtilgang',
  addNamed: (name) => `Legg til ${name} i systemtilgang`,
  remove: 'Fjern fra systemtilgang',
  removeNamed: (name) => `Fjern ${name} fra systemtilgang`,
  added: (name) => `${name} er lagt til systemtilgangen`,
  removed: (name) => `${name} er fjernet fra systemtilgangen`,
  addError: 'Kunne ikke legge til klient',
  removeError: 'Kunne ikke fjerne klient',
  addAllWarning: 'Ikke lukk denne nettsiden før alle klienter er lagt til.',
  addAllProgress: (finished, total) => `Legger til klient ${finished} av ${total}`,
  addAllSuccess: 'Alle klienter er lagt til.',
  addAllPartial: (added, total) => `Kun ${added} av ${total} klienter ble lagt til.`,
  addAllFailed: 'Følgende klienter kunne ikke legges til:',
  noCustomers: (company) =>
    `Det finnes ingen klienter enda. Klienter må gi fullmakt til tilgangspakkene som kreves av systemtilgangen til ${company}.`,
  customersLoadError: 'Kunne ikke laste klienter',
  assignedLoadError: 'Kunne ikke laste tilknyttede klienter',
  notClientAdmin: 'Kun klientadministratorer kan administrere klienter.',
  ownOrganisation: 'Din virksomhet',
  addOwnOrganisation: 'Legg til din virksomhet',
  removeOwnOrganisation: 'Fjern din virksomhet fra systemtilgang',
};

const nn: Texts = {
  skipLink: 'Hopp til hovudinnhald',
  bannerText: 'Altinn er fornya.',
  bannerLink: 'Slik gir du nye fullmakter og tilgangar.',
  menu: 'Meny',
  chooseLanguage: 'Språk',
  chooseActor: 'Vel aktør',
  accessManagement: 'Tilgangsstyring',
  requests: 'Førespurnader',
  users: 'Brukarar',
  powers: 'Fullmakter',
  powersAtOthers: 'Fullmakter hos andre',
  consents: 'Samtykke- og fullmaktsavtalar',
  clientAdministration: 'Klientadministrasjon',
  maskinporten: 'Maskinporten-administrasjon',
  systemAccesses: 'Systemtilgangar',
  settings: 'Innstillingar',
  shortcuts: 'Snarvegar',
  helpPages: 'Hjelpesider',
  start: 'Start',
  footerHelp: 'Hjelp og kontakt',
  footerAbout: 'Om Altinn',
  footerStatus: 'Driftsmeldingar',
  footerPrivacy: 'Personvern',
  footerAccessibility: 'Tilgjenge',
  reload: 'Last sida på nytt',
  actorChanged: 'Valt aktør er endra i ei anna fane. Last sida på nytt for å halde fram.',
  orgNumber: 'Org.nr.',
  back: 'Tilbake',
  close: 'Lukk',
  cancel: 'Avbryt',
  page: (number) => `Side ${number}`,
  previousPage: 'Førre side',
  nextPage: 'Neste side',
  errorTitle: 'Noko gjekk gale',
  errorText: 'Sida finst ikkje.',
  overviewPageTitle: 'Systemtilgangar - Altinn',
  overviewTitle: (name) => `Systemtilgangar for ${name}`,
  overviewIngress:
    'Ved å opprette ein systemtilgang gir du eit fagsystem tilgang til å løyse oppgåver i Altinn på vegner av verksemda di.',
  ownSystemUsers: 'Eigne systemtilgangar',
  agentSystemUsers: 'Systemtilganger for klientar',
  manageClients: 'Administrere klientar',
  seePowers: 'Sjå fullmakter',
  newSystemUser: 'Lag ny systemtilgang',
  ownLoadError: 'Kunne ikkje laste systemtilgangar',
  agentLoadError: 'Kunne ikkje laste systemtilganger for klientar',
  noPermissions:
    'Du manglar fullmakter for å kunne opprette systemtilgang eller administrere klientar på systemtilganger.',
  detailPageTitle: 'Vald systemtilgang - Altinn',
  agentPageTitle: 'Vald systemtilgang for klientar - Altinn',
  forOrganisation: (name) => `for ${name}`,
  deleteSystemUser: 'Slett systemtilgang',
  deleteQuestion: (title) => `Er du sikker på at du vil slette systemtilgangen ${title}?`,
  deleteError: 'Kunne ikkje slette systemtilgang',
  systemUserLoadError: 'Kunne ikkje laste systemtilgang',
  created: (date) => `Systemtilgang oppretta ${date}`,
  accessPackages: (count) =>
    count === 1 ? 'Fullmakt til 1 tilgangspakke' : `Fullmakt til ${count} tilgangspakkar`,
  services: (count) => (count === 1 ? '1 teneste' : `${count} tenester`),
  assignedCustomers: 'Klientar tilknytt systemtilgangen',
  noAssignedCustomers: 'Denne systemtilgangen har ingen klientar',
  addCustomers: 'Legg til klientar',
  editCustomers: 'Legg til eller fjern klientar',
  assignCustomers: (title) => `Kva for klientar skal knytast til systemtilgangen ${title}?`,
  searchCustomers: 'Søk i klientar',
  hideAssigned: 'Gøym klientar som er lagde til',
  addAll: 'Legg til alle klientar',
  confirmAndClose: 'Bekreft og lukk',
  add: 'Legg til i systemtilgang',
  addNamed: (name) => `Legg til ${name} i systemtilgang`,
  remove: 'Fjern frå systemtilgang',
  removeNamed: (name) => `Fjern ${name} frå systemtilgang`,
  added: (name) => `${name} er lagt til systemtilgangen`,
  removed: (name) => `${name} er fjerna frå systemtilgangen`,
  addError: 'Kunne ikkje legge til klient',
  removeError: 'Kunne ikkje fjerne klient',
  addAllWarning: 'Ikkje lukk denne nettsida før alle klientar er lagde til.',
  addAllProgress: (finished, total) => `Legg til klient ${finished} av ${total}`,
  addAllSuccess: 'Alle klientar er lagde til.',
  addAllPartial: (added, total) => `Berre ${added} av ${total} klientar vart lagde til.`,
  addAllFailed: 'Følgande klientar kunne ikkje leggast til:',
  noCustomers: (company) =>
    `Det finst ingen klientar enno. Klientane må gi fullmakt til tilgangspakkane som krevst av systemtilgangen til ${company}.`,
  customersLoadError: 'Kunne ikkje laste klientar',
  assignedLoadError: 'Kunne ikkje laste tilknytta klientar',
  notClientAdmin: 'Kun klientadministratorar kan administrere klientar.',
  ownOrganisation: 'Verksemda di',
  addOwnOrganisation: 'Legg til verksemda di',
  removeOwnOrganisation: 'Fjern verksemda di frå systemtilgangen',
};

const en: Texts = {
  skipLink: 'Skip to main content',
  bannerText: 'Altinn has been renewed.',
  bannerLink: 'How to give new powers of attorney and accesses.',
  menu: 'Menu',
  chooseLanguage: 'Language',
  chooseActor: 'Choose actor',
  accessManagement: 'Access management',
  requests: 'Requests',
  users: 'Users',
  powers: 'Powers of attorney',
  powersAtOthers: 'Powers of attorney from others',
  consents: 'Consents and power of attorney agreements',
  clientAdministration: 'Client administration',
  maskinporten: 'Maskinporten administration',
  systemAccesses: 'System accesses',
  settings: 'Settings',
  shortcuts: 'Shortcuts',
  helpPages: 'Help pages',
  start: 'Start',
  footerHelp: 'Help and contact',
  footerAbout: 'About Altinn',
  footerStatus: 'Operational messages',
  footerPrivacy: 'Privacy',
  footerAccessibility: 'Accessibility',
  reload: 'Reload the page',
  actorChanged: 'The chosen actor has been changed in another tab. Reload the page to continue.',
  orgNumber: 'Org.no.',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  page: (number) => `Page ${number}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  errorTitle: 'Something went wrong',
  errorText: 'The page does not exist.',
  overviewPageTitle: 'System accesses - Altinn',
  overviewTitle: (name) => `System accesses for ${name}`,
  overviewIngress:
    'By creating a system access you let a system solve tasks in Altinn on behalf of your organisation.',
  ownSystemUsers: 'Own system accesses',
  agentSystemUsers: 'System accesses for clients',
  manageClients: 'Manage clients',
  seePowers: 'See powers of attorney',
  newSystemUser: 'Create new system access',
  ownLoadError: 'Failed to load system accesses',
  agentLoadError: 'Failed to load system accesses for clients',
  noPermissions:
    'You do not have sufficient rights to create a system access or manage clients for system accesses.',
  detailPageTitle: 'Chosen system access - Altinn',
  agentPageTitle: 'Chosen system access for clients - Altinn',
  forOrganisation: (name) => `for ${name}`,
  deleteSystemUser: 'Delete system access',
  deleteQuestion: (title) => `Are you sure that you want to delete the system access ${title}?`,
  deleteError: 'Could not delete system access',
  systemUserLoadError: 'Could not load system access',
  created: (date) => `System access created ${date}`,
  accessPackages: (count) =>
    count === 1 ? 'Power of attorney for 1 access package' : `Power of attorney for ${count} access packages`,
  services: (count) => (count === 1 ? '1 service' : `${count} services`),
  assignedCustomers: 'Clients connected to system access',
  noAssignedCustomers: 'This system access has no clients',
  addCustomers: 'Add clients',
  editCustomers: 'Add or remove clients',
  assignCustomers: (title) => `Which clients should be assigned to the system access ${title}?`,
  searchCustomers: 'Search in clients',
  hideAssigned: 'Hide clients already added',
  addAll: 'Add all clients',
  confirmAndClose: 'Confirm and close',
  add: 'Add to system access',
  addNamed: (name) => `Add ${name} to system access`,
  remove: 'Remove from system access',
  removeNamed: (name) => `Remove ${name} from system access`,
  added: (name) => `${name} is added to the system access`,
  removed: (name) => `${name} is removed from the system access`,
  addError: 'Could not add client',
  removeError: 'Could not remove client',
  addAllWarning: 'Do not close this website before all clients are added.',
  addAllProgress: (finished, total) => `Adding client ${finished} of ${total}`,
  addAllSuccess: 'All clients have been added.',
  addAllPartial: (added, total) => `Only ${added} out of ${total} clients were added.`,
  addAllFailed: 'The following clients could not be added:',
  noCustomers: (company) =>
    `There are no clients yet. Clients must give power of attorney to the access packages required for this system access to ${company}.`,
  customersLoadError: 'Could not load clients',
  assignedLoadError: 'Could not load clients for system access',
  notClientAdmin: 'Only client administrators can manage clients.',
  ownOrganisation: 'Your organization',
  addOwnOrganisation: 'Add your organization',
  removeOwnOrganisation: 'Remove your organization from system access',
};

export const texts: Record<Language, Texts> = { nb, nn, en };
