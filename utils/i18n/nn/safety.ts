import type { SafetyTexts } from '../safety-texts';

/** «Er dette trygt?», in nynorsk. */
export const safety: SafetyTexts = {
  title: 'Er dette trygt?',
  what: 'Klientfil er eit tillegg i nettlesaren. Det legg til og fjernar klientar i systemtilgangane i Altinn etter ei liste, og viser kven som er lagde til. Det er ikkje laga eller godkjent av Digdir.',
  answers: [
    {
      question: 'Kva kan det gjere som eg ikkje kan?',
      answer:
        'Ingenting. Det bruker innlogginga di i Altinn og har berre dei rettane du har. Det same kan gjerast for hand, éin klient om gongen. Ingenting blir endra før du har stadfesta kor mange det gjeld, og ved fjerning kven.',
    },
    {
      question: 'Kven står bak det som blir gjort?',
      answer:
        'Den som trykkjer på knappen. I Altinn er det den personen som har lagt til eller fjerna klientane for verksemda. Klientfil spør Altinn undervegs om det framleis er same person som er logga inn, og stoppar om det er ein annan. Rader som kan vere sende rett før det vart oppdaga, blir merkte.',
    },
    {
      question: 'Kva om nokon trykkjer feil?',
      answer:
        'Alle som skal fjernast, blir viste med namn og kan veljast bort; er dei fleire enn ti, må talet skrivast. Ei ferdig køyring kan angrast i den same nettlesaren, og det som ikkje kan angrast, blir det sagt frå om først. IT-avdelinga kan slå av fjerning for alle.',
    },
    {
      question: 'Kvar er lista, og kven ser ho?',
      answer:
        'Fila blir lesen på maskina di og blir ikkje send nokon stad. Til Altinn går berre Altinn sine eigne id-ar for klientane du har stadfesta, og nummer du sjølv ber om å få slått opp. Køyringar og lister ligg i denne nettlesaren i 90 dagar, og den siste lista i kvar månad i 24 månader, om ikkje noko anna er valt. Andre som bruker same nettlesarprofil, kan sjå dei. Passord og fødselsnummer blir aldri lagra.',
    },
    {
      question: 'Treng vi ein databehandlaravtale?',
      answer:
        'Ikkje med den som gir ut Klientfil, for den får ingen personopplysningar: Det finst ingen tenar, ingen statistikk og inga sporing. Verksemda er sjølv behandlingsansvarleg for klientlistene sine, som før.',
    },
    {
      question: 'Kva vernar det ikkje mot?',
      answer:
        'Skadeleg programvare på maskina eller i nettlesaren, og andre som bruker innlogginga di. Dei kan gjere det same i Altinn utan Klientfil.',
    },
  ],
  version: {
    heading: 'Versjon, kjeldekode og lisensar',
    text: (version) =>
      `Klientfil ${version}. Kjeldekoden er open, med MIT-lisens. Den som gir ut tillegget, seier kvar han ligg. Tillegget er prøvd mot ei etterlikning av Altinn, laga etter den opne kjeldekoden til Altinn.`,
    licences: 'Lisensane til det Klientfil er bygd av',
  },
  copy: 'Kopier teksten',
  copied: 'Teksten er kopiert.',
  print: 'Skriv ut',
  history: 'Historikk og innstillingar',
};
