import type { WelcomeTexts } from '../welcome-texts';

/** After an installation by hand, in bokmål. */
export const welcome: WelcomeTexts = {
  title: 'Klientfil er installert',
  login: 'Logg inn i Altinn og velg virksomheten du skal arbeide for.',
  open: 'Åpne systemtilgangene i Altinn',
  where:
    'Åpne en systemtilgang for klienter. «Klientliste på fil» står rett under overskriften til klientlisten.',
  board: 'Tabellen «Klienter i alle systemtilganger» står under listen over systemtilganger.',
  reload: 'Sider i Altinn som allerede er åpne, må lastes på nytt: trykk F5.',
  promise: 'Ingenting leses før du velger noe, og ingenting endres før du bekrefter.',
  safe: 'Er dette trygt?',
};
