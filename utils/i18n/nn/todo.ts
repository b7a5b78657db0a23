import type { TodoTexts } from '../todo-texts';
import { causeAdvice } from './cause';
import { figure, rows } from './words';

const readAgain = 'Rett nummeret, og les lista på nytt.';

/** What must be done about rows, in nynorsk. */
export const todos: TodoTexts = {
  heading: 'Dette må gjerast',
  rows,
  what: (about, context) => {
    switch (about.kind) {
      case 'cause':
        return causeAdvice(about.cause, context);
      case 'stranger':
        return 'De må anten stå som rekneskapsførar, revisor eller forretningsførar hos klienten i Einingsregisteret, eller få fullmakta av klienten i Altinn.';
      case 'missing-packages':
        return 'Fullmakta følgjer av rolla i Einingsregisteret, eller klienten gir ho i Altinn.';
      case 'sub-unit':
        return 'Nummeret høyrer til ei undereining. Er det hovudeininga som er klient, bruk nummeret til ho.';
      case 'no-such-number':
        return `Sjekk nummeret i Einingsregisteret. ${readAgain}`;
      case 'deleted':
        return 'Er klienten slått saman med ein annan, må det nye nummeret leggast til for seg. Fjern den gamle når siste innsending er gjord.';
      case 'bankrupt':
        return 'Bustyraren avgjer kven som skal ha fullmakt. Avklar oppdraget før de legg til konkursbuet.';
      case 'person-number':
        return 'Talet kan vere eit fødselsnummer, så det er gøymt og blir ikkje lagra. Skriv inn organisasjonsnummeret på 9 siffer, og les lista på nytt.';
      case 'conflict':
        return 'Ingenting blir gjort med klienten. Rett lista, og les ho på nytt.';
      case 'unknown-system-access':
        return 'Verksemda har ingen systemtilgang som heiter dette. Rett namnet, og les lista på nytt.';
      case 'ambiguous-system-access':
        return 'Vel kva for ein systemtilgang det gjeld, eller skriv ID-en til systemtilgangen på rada.';
      case 'number':
        return {
          empty: 'Skriv inn organisasjonsnummeret på 9 siffer, og les lista på nytt.',
          length: `Eit organisasjonsnummer har 9 siffer. ${readAgain}`,
          'not-a-number': `Eit organisasjonsnummer har 9 siffer. ${readAgain}`,
          'person-number': `Eit organisasjonsnummer har 9 siffer. ${readAgain}`,
          checksum: `Sjå etter ein skrivefeil eller to siffer som har bytt plass. ${readAgain}`,
          rounded:
            'Formater kolonna som tal utan desimalar, sjekk at alle dei 9 siffera er der, og les lista på nytt.',
        }[about.fault];
      default:
        return about satisfies never;
    }
  },
  lookUp: ({ now, all }) => `Slå opp ${figure(now)}${now < all ? ` av ${figure(all)}` : ''} nummer i Altinn`,
};
