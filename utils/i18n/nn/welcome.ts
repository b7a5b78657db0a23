import type { WelcomeTexts } from '../welcome-texts';

/** After an installation by hand, in nynorsk. */
export const welcome: WelcomeTexts = {
  title: 'Klientfil er installert',
  login: 'Logg inn i Altinn og vel verksemda du skal arbeide for.',
  open: 'Opne systemtilgangane i Altinn',
  where:
    'Opne ein systemtilgang for klientar. «Klientliste på fil» står rett under overskrifta til klientlista.',
  board: 'Tabellen «Klientar i alle systemtilgangar» står under lista over systemtilgangar.',
  reload: 'Sider i Altinn som allereie er opne, må lastast på nytt: trykk F5.',
  promise: 'Ingenting blir lese før du vel noko, og ingenting blir endra før du stadfestar.',
  safe: 'Er dette trygt?',
};
