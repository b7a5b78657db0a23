import type { SafetyTexts } from '../safety-texts';

/** «Er dette trygt?», in bokmål. */
export const safety: SafetyTexts = {
  title: 'Er dette trygt?',
  what: 'Klientfil er et tillegg i nettleseren. Det legger til og fjerner klienter i systemtilgangene i Altinn etter en liste, og viser hvem som er lagt til. Det er ikke laget eller godkjent av Digdir.',
  answers: [
    {
      question: 'Hva kan det gjøre som jeg ikke kan?',
      answer:
        'Ingenting. Det bruker innloggingen din i Altinn og har bare de rettighetene du har. Det samme kan gjøres for hånd, én klient om gangen. Ingenting endres før du har bekreftet hvor mange det gjelder, og ved fjerning hvem.',
    },
    {
      question: 'Hvem står bak det som blir gjort?',
      answer:
        'Den som trykker på knappen. I Altinn er det den personen som har lagt til eller fjernet klientene for virksomheten. Klientfil spør Altinn underveis om det fortsatt er samme person som er logget inn, og stopper om det er en annen. Rader som kan være sendt rett før det ble oppdaget, blir merket.',
    },
    {
      question: 'Hva om noen trykker feil?',
      answer:
        'Alle som skal fjernes, vises med navn og kan velges bort; er de flere enn ti, må antallet skrives. En ferdig kjøring kan angres i den samme nettleseren, og det som ikke kan angres, sies det fra om først. IT-avdelingen kan slå av fjerning for alle.',
    },
    {
      question: 'Hvor er listen, og hvem ser den?',
      answer:
        'Filen leses på maskinen din og sendes ingen steder. Til Altinn går bare Altinns egne id-er for klientene du har bekreftet, og numre du selv ber om å få slått opp. Kjøringer og lister ligger i denne nettleseren i 90 dager, og den siste listen i hver måned i 24 måneder, om ikke noe annet er valgt. Andre som bruker samme nettleserprofil, kan se dem. Passord og fødselsnumre lagres aldri.',
    },
    {
      question: 'Trenger vi en databehandleravtale?',
      answer:
        'Ikke med den som gir ut Klientfil, for den får ingen personopplysninger: Det finnes ingen server, ingen statistikk og ingen sporing. Virksomheten er selv behandlingsansvarlig for klientlistene sine, som før.',
    },
    {
      question: 'Hva beskytter det ikke mot?',
      answer:
        'Skadelig programvare på maskinen eller i nettleseren, og andre som bruker innloggingen din. De kan gjøre det samme i Altinn uten Klientfil.',
    },
  ],
  version: {
    heading: 'Versjon, kildekode og lisenser',
    text: (version) =>
      `Klientfil ${version}. Kildekoden er åpen, med MIT-lisens. Den som gir ut tillegget, oppgir hvor den ligger. Tillegget er prøvd mot en etterligning av Altinn, laget etter Altinns åpne kildekode.`,
    licences: 'Lisensene til det Klientfil er bygd av',
  },
  copy: 'Kopier teksten',
  copied: 'Teksten er kopiert.',
  print: 'Skriv ut',
  history: 'Historikk og innstillinger',
};
