import type { WelcomeTexts } from '../welcome-texts';

/** After an installation by hand, in English. */
export const welcome: WelcomeTexts = {
  title: 'Klientfil is installed',
  login: 'Log in to Altinn and choose the organization you work for.',
  open: 'Open the system accesses in Altinn',
  where:
    'Open a system access for clients. “Client list from a file” is right under the heading of the client list.',
  board: 'The table “Clients in all system accesses” is under the list of system accesses.',
  reload: 'Pages of Altinn that are open already must be reloaded: press F5.',
  promise: 'Nothing is read until you choose something, and nothing changes until you confirm.',
  safe: 'Is this safe?',
};
