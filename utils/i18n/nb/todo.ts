import type { TodoTexts } from '../todo-texts';
import { causeAdvice } from './cause';
import { figure, rows } from './words';

const readAgain = 'Rett nummeret, og les listen på nytt.';

/** What must be done about rows, in bokmål. */
export const todos: TodoTexts = {
  heading: 'Dette må gjøres',
  rows,
  what: (about, context) => {
    switch (about.kind) {
      case 'cause':
        return causeAdvice(about.cause, context);
      case 'stranger':
        return 'Dere må enten stå som regnskapsfører, revisor eller forretningsfører hos klienten i Enhetsregisteret, eller få fullmakten av klienten i Altinn.';
      case 'missing-packages':
        return 'Fullmakten følger av rollen i Enhetsregisteret, eller klienten gir den i Altinn.';
      case 'sub-unit':
        return 'Nummeret tilhører en underenhet. Er det hovedenheten som er klient, bruk nummeret til den.';
      case 'no-such-number':
        return `Sjekk nummeret i Enhetsregisteret. ${readAgain}`;
      case 'deleted':
        return 'Er klienten slått sammen med en annen, må det nye nummeret legges til for seg. Fjern den gamle når siste innsending er gjort.';
      case 'bankrupt':
        return 'Bobestyreren bestemmer hvem som skal ha fullmakt. Avklar oppdraget før dere legger til konkursboet.';
      case 'person-number':
        return 'Tallet kan være et fødselsnummer, så det er skjult og blir ikke lagret. Skriv inn organisasjonsnummeret på 9 siffer, og les listen på nytt.';
      case 'conflict':
        return 'Ingenting blir gjort med klienten. Rett listen, og les den på nytt.';
      case 'unknown-system-access':
        return 'Virksomheten har ingen systemtilgang som heter dette. Rett navnet, og les listen på nytt.';
      case 'ambiguous-system-access':
        return 'Velg hvilken systemtilgang som menes, eller skriv ID-en til systemtilgangen på raden.';
      case 'number':
        return {
          empty: 'Skriv inn organisasjonsnummeret på 9 siffer, og les listen på nytt.',
          length: `Et organisasjonsnummer har 9 siffer. ${readAgain}`,
          'not-a-number': `Et organisasjonsnummer har 9 siffer. ${readAgain}`,
          'person-number': `Et organisasjonsnummer har 9 siffer. ${readAgain}`,
          checksum: `Se etter en skrivefeil eller to siffer som har byttet plass. ${readAgain}`,
          rounded:
            'Formater kolonnen som tall uten desimaler, sjekk at alle 9 sifrene er der, og les listen på nytt.',
        }[about.fault];
      default:
        return about satisfies never;
    }
  },
  lookUp: ({ now, all }) => {
    const numbers = `${figure(now)}${now < all ? ` av ${figure(all)}` : ''}`;
    return `Slå opp ${numbers} ${all === 1 ? 'nummer' : 'numre'} i Altinn`;
  },
};
