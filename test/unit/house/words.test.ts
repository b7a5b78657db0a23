import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../utils/i18n/language';

/** Words that the texts had once, and what is said instead. */
const instead: Record<Language, [RegExp, string][]> = {
  nb: [
    [/finnes fra før/i, 'Allerede lagt til'],
    [/(?<!feil )\bi listen\b(?! i Altinn)/i, 'på listen'],
    [/finnes ikke (lenger )?blant klientene|blant klientene deres/i, 'Ikke klient hos dere i Altinn'],
    [/\blinje(n|r|ne)?\b(?! for linje)(?<!for linje)/i, 'rad'],
    [/dagens liste/i, 'klientlisten fra Altinn'],
    [/elleve siffer, skjult/i, 'Mulig fødselsnummer, skjult'],
    [/sa nei/i, 'avviste forespørselen'],
    [/bare daglig leder/i, 'klientadministratorer'],
    [/\blogg?e? på\b|pålogg/i, 'logge inn'],
    [/\btilgang til aktør|\bforetak(?!sregister)/i, 'virksomhet'],
    [/Bad Request|client-administration/, 'what is so, in words'],
  ],
  nn: [
    [/finst frå før/i, 'Allereie lagd til'],
    [/(?<!feil )\bi lista\b(?! i Altinn)/i, 'på lista'],
    [/finst ikkje (lenger )?blant klientane|blant klientane dykkar/i, 'Ikkje klient hos dykk i Altinn'],
    [/\blinj(e|a|er|ene)\b(?! for linje)(?<!for linje)/i, 'rad'],
    [/dagens liste|lista (frå|for) i dag/i, 'klientlista frå Altinn'],
    [/elleve siffer, (skjult|gøymt?)/i, 'Mogleg fødselsnummer, skjult'],
    [/sa nei/i, 'avviste førespurnaden'],
    [/legg?je|leggja/i, 'legge'],
    [/\b(er|var|er det) alt\b(?! (som|etter|frå))|^Alt (borte|i orden)/, 'allereie'],
    [/\balt (fjerna|borte|lagd)/i, 'allereie'],
    [/\bogså\b/i, 'òg'],
    [/\bhenne\b/i, 'ho'],
    [/\bigjen\b/i, 'att'],
    [/\bstadfester\b/i, 'stadfestar'],
    [/\bblei\b/i, 'vart'],
    [/\bkolonnen\b/i, 'kolonna'],
    [/\bikke\b|\bbare\b|\bnoen\b|\bhvor|\bhva\b|\bfra\b(?!\b.*«)/i, 'nynorsk'],
    [/^(Les|Legg til|Fjern) .* …$/, 'a heading that is no imperative: «Lista blir lesen …»'],
    [/berre dagleg leiar/i, 'klientadministratorar'],
  ],
  en: [
    [/(?<!own-)organisation/i, 'organization'],
    [/private person/i, 'private individual'],
    [
      /(?<!Central Coordinating )Register (of|for) Legal Entities/,
      'Central Coordinating Register for Legal Entities',
    ],
    [/\bsign(ed|s|ing)?[ -](in|out)\b/i, 'log in, log out'],
    [/(letters|texts) to (the )?clients/i, 'messages to clients'],
    [/today.s list/i, 'the client list from Altinn'],
    [/\bsaid no\b/i, 'rejected the request'],
    [/already there/i, 'Already added'],
    [/among your clients/i, 'one of your clients in Altinn'],
    [/(?<!errors? )\bin the list\b(?! of)/i, 'on the list'],
    [/\blines?\b(?! by line)(?<!by line)/i, 'row'],
    [/eleven digits, hidden/i, 'Possible national identity number, hidden'],
    [/stands (both|on several)/i, 'Marked both to add and to remove; appears on several rows'],
    [/\brun is (going|running)\b|already going/i, 'A run is in progress'],
    [/\w'\w/, 'one kind of apostrophe: ’'],
  ],
};

/** What is written in quotes in a language's files: no comments, and no names of things. */
function textsOf(language: Language): string[] {
  const folder = new URL(`../../../utils/i18n/${language}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(new URL(file, folder), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*\/\/.*$/gm, '')
        .replace(/^import .*$/gm, '')
        // What a switch or an object asks for is no text.
        .replace(/case '[^']*':|'[\w-]+':|(?:===|!==|\? |: )'[a-z]+(?:-[a-z]+)*'(?= |,|\))/g, '');
      return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
        ([, single, double, template]) => `${file}: ${single ?? double ?? template ?? ''}`,
      );
    });
}

describe('the words on screen', () => {
  it.each(languages)('have in %s none of those that were put right once', (language) => {
    const texts = textsOf(language);
    // So many are found that nothing else than texts is passed over.
    expect(texts.length).toBeGreaterThan(400);
    const found = texts.flatMap((text) => {
      const said = text.slice(text.indexOf(': ') + 2).replace(/\$\{[^}]*\}?/g, ' ');
      if (/^[a-z]+(-[a-z]+)*$/.test(said)) return [];
      const better = instead[language].find(([pattern]) => pattern.test(said))?.[1];
      return better === undefined ? [] : [`${text} → ${better}`];
    });
    expect(found).toEqual([]);
  });

  it.each(languages)('end in no dots on a button, in %s', (language) => {
    const busy =
      /^(Les|Hent|Fil|Lista|Fila|Blir|Being|Read|Gett|Fetch|Mak|Load|Let|Leit|Search|\$\{name\}|Leser)/;
    const dotted = textsOf(language)
      .map((text) => text.slice(text.indexOf(': ') + 2))
      .filter((text) => text.endsWith('…') && !busy.test(text));
    expect(dotted).toEqual([]);
  });
});
