import type { Failure } from '../../domain/failure';
import type { Switch } from '../../domain/kept/rules';
import type { FileFault, FileKind } from '../../domain/lists/list';
import type { Refusal } from '../../domain/refusal';
import type { PauseReason, Replanned } from '../../domain/runs/job';
import type { AdviceTexts, AdvisedRefusal } from '../advice-texts';
import { megabytes } from '../figures';
import type { Advice } from '../panel-texts';
import { comeSince } from './sentences';
import { clients, clock, figure } from './words';

type NoOrgNumbers = Extract<FileFault, { kind: 'no-org-numbers' }>;

const saveAgain =
  'Lagre den som Excel-arbeidsbok (.xlsx) eller CSV og velg den nye filen, eller kopier kolonnen med organisasjonsnumre og lim den inn.';
const resumable = 'Trykk «Fortsett» for å ta resten, eller avbryt. Klienter som er lagt til, blir stående.';
const removable =
  'Trykk «Fortsett» for å fjerne resten, eller avbryt. Klienter som allerede er fjernet, forblir fjernet.';

/** Why the panel does nothing, in bokmål. */
function refusalAdvice(refusal: AdvisedRefusal): Advice {
  switch (refusal.kind) {
    case 'private-window':
      return {
        what: 'Klientfil virker ikke i private vinduer eller i egne faneområder (containere).',
        todo: 'Der kan ikke tillegget vite hvem som er logget inn. Åpne Altinn i et vanlig vindu.',
      };
    case 'other-identity':
      return {
        what: 'En annen person er logget inn i Altinn enn den siden hører til.',
        todo: 'Last siden på nytt, og kontroller hvem som er logget inn.',
      };
    case 'actor-changed':
      return {
        what: 'Valgt aktør er endret i en annen fane siden denne siden ble åpnet.',
        todo: 'Velg riktig virksomhet, og last siden på nytt.',
      };
    case 'other-owner':
      return {
        what: 'Systemtilgangen tilhører en annen virksomhet enn den du har valgt.',
        todo: 'Bytt til virksomheten som eier systemtilgangen, øverst på siden i Altinn.',
      };
    case 'not-client-administrator':
      return {
        what: 'Bare klientadministratorer kan legge til og fjerne klienter, og det er du ikke for denne virksomheten.',
        todo: 'Daglig leder, styreleder, innehaver, deltakere, komplementar, bestyrende reder og bobestyrer er det uten videre. En hovedadministrator kan gi deg tilgangspakken «Klientadministrator» under Brukere i Altinn. Last siden på nytt når det er gjort.',
      };
    case 'no-such-system-user':
      return {
        what: 'Systemtilgangen finnes ikke i Altinn, eller den er ikke en systemtilgang for klienter.',
        todo: 'Den kan være slettet. Gå til oversikten over systemtilganger og velg en på nytt.',
      };
    case 'upload-lost':
      return {
        what: 'Nettleseren stoppet Klientfil mens listen ble overført. Ingenting er endret.',
        todo: 'Velg filen eller lim inn listen på nytt.',
      };
    case 'not-found':
      return notFound(refusal);
    case 'not-yours':
      return notYours(refusal);
    case 'interrupted':
      return {
        what: 'Lesingen ble stoppet før den var ferdig. Ingenting er endret.',
        todo: 'Prøv igjen.',
      };
    case 'storage-gone':
      return {
        what: 'Det nettleseren hadde lagret for Klientfil, er slettet eller kan ikke leses.',
        todo: 'Last siden på nytt. Det som er sendt til Altinn, står i Altinn: last ned klientlisten fra Altinn der du vil se det.',
      };
    case 'storage-newer':
      return {
        what: 'Det nettleseren har lagret for Klientfil, er skrevet av en nyere versjon av Klientfil.',
        todo: 'Oppdater Klientfil i nettleserens innstillinger for tillegg. Klientlisten fra Altinn kan lastes ned likevel.',
      };
    case 'plan-too-old':
      return {
        what: 'Listene fra Altinn er eldre enn 15 minutter og er hentet på nytt. Ingenting er endret.',
        todo: 'Se gjennom forhåndsvisningen en gang til før du bekrefter.',
      };
    case 'job-already-running':
      return {
        what: 'En annen kjøring pågår allerede for virksomheten.',
        todo: 'Vent til den er ferdig, eller avbryt den, før du starter en ny.',
      };
    case 'switched-off':
      return {
        what: switchedOff(refusal.what),
        todo: 'Ingenting er endret. Spør IT-avdelingen om du trenger det.',
      };
    case 'nothing-to-do':
      return {
        what: 'Det er ingen klienter å legge til.',
        todo: 'Se i tabellen hva som må rettes, og les listen på nytt.',
      };
    case 'storage-full':
      return {
        what: `Kjøringen trenger ${figure(megabytes(refusal.needed))} MB lagringsplass i nettleseren, og det er ${figure(megabytes(refusal.free))} MB ledig.`,
        todo: 'Frigjør plass på maskinen, eller del listen i flere, og prøv igjen. Ingenting er endret.',
      };
    case 'unexpected':
      return {
        what: 'Noe gikk galt i Klientfil, ikke hos Altinn.',
        todo: 'Last siden på nytt, og prøv igjen. Det som allerede er gjort, er tatt vare på.',
      };
    case 'file':
      return fileAdvice(refusal.fault);
    case 'failure':
      return failureAdvice(refusal.failure);
    default:
      return refusal satisfies never;
  }
}

/** In what was made earlier: the list's preview, the run, or the overview. */
function notFound({ what }: Extract<Refusal, { kind: 'not-found' }>): Advice {
  switch (what) {
    case 'plan':
      return {
        what: 'Forhåndsvisningen er slettet eller for gammel, og finnes ikke lenger i nettleseren. Ingenting er endret.',
        todo: 'Les listen på nytt.',
      };
    case 'run':
      return {
        what: 'Kjøringen er slettet eller for gammel, og finnes ikke lenger i nettleseren.',
        todo: 'Det som er sendt til Altinn, står i Altinn. Last siden på nytt.',
      };
    case 'overview':
      return { what: 'Oversikten er ikke lenger tilgjengelig.', todo: 'Begynn på nytt.' };
    default:
      return what satisfies never;
  }
}

const made = {
  plan: 'Forhåndsvisningen ble laget',
  run: 'Kjøringen ble startet',
  overview: 'Oversikten ble laget',
};

function notYours({ what, why }: Extract<Refusal, { kind: 'not-yours' }>): Advice {
  if (why === 'another-place') {
    return {
      what: `${made[what]} for en annen virksomhet eller systemtilgang enn den siden er åpnet for.`,
      todo: 'Åpne siden den hører til, eller begynn på nytt her.',
    };
  }
  return {
    what: `${made[what]} av en annen bruker${what === 'run' ? ', og bare den kan fortsette den.' : '.'}`,
    todo: 'Begynn på nytt her, eller be den andre logge inn.',
  };
}

const switchable: Record<Switch, string> = {
  removal: 'fjerning av klienter',
  'test-environment': 'Altinns testmiljø',
  'look-ups': 'oppslag i Altinn',
};

const switchedOff = (what: Switch): string => `IT-avdelingen har slått av ${switchable[what]} i Klientfil.`;

/** Why a run stands still, in bokmål. */
function pauseAdvice(reason: PauseReason): Advice {
  switch (reason.kind) {
    case 'by-user':
      return { what: 'Du satte kjøringen på pause.', todo: resumable };
    case 'browser-restarted':
      return { what: 'Nettleseren ble lukket mens kjøringen pågikk.', todo: resumable };
    case 'updated':
      return { what: 'Klientfil ble oppdatert mens kjøringen pågikk.', todo: resumable };
    case 'other-user':
      return {
        what: 'En annen person er logget inn i Altinn nå.',
        todo: 'Kjøringen ble startet av en annen bruker, og bare den kan fortsette den.',
      };
    case 'same-rejection': {
      const { what, todo } = failureAdvice(reason.failure);
      return { what: `Altinn ga samme svar ${figure(reason.times)} ganger på rad. ${what}`, todo };
    }
    case 'plan-changed':
      return planChanged(reason.replanned);
    case 'slept':
      return { what: 'Maskinen var i dvale mens kjøringen pågikk.', todo: resumable };
    case 'storage-full':
      return {
        what: 'Nettleseren har ikke mer lagringsplass til kjøringen.',
        todo: 'Frigjør plass på maskinen, og trykk «Fortsett». Det som er gjort, er tatt vare på.',
      };
    case 'storage-gone':
      return {
        what: 'Det nettleseren hadde lagret om kjøringen, er slettet. Den kan ikke fortsette.',
        todo: 'Det som er sendt til Altinn, står i Altinn. Last siden på nytt, og bruk listen en gang til: den som allerede er lagt til, blir ikke lagt til to ganger.',
      };
    case 'switched-off':
      return {
        what: switchedOff(reason.what),
        todo: 'Avbryt kjøringen, eller spør IT-avdelingen. Det som er gjort, er tatt vare på.',
      };
    case 'mistake':
      return {
        what: 'Noe gikk galt i Klientfil, ikke hos Altinn.',
        todo: 'Det som er gjort, er tatt vare på. Trykk «Fortsett» for å prøve igjen, eller avbryt.',
      };
    case 'over': {
      const { left, total } = reason;
      const remaining = `${figure(left)} av ${figure(total)} gjenstår.`;
      return {
        what: reason.was === 'signed-out' ? 'Du er logget inn igjen.' : 'Kjøringen kan fortsette.',
        todo: remaining,
      };
    }
    case 'failure':
      return failureAdvice(reason.failure);
    default:
      return reason satisfies never;
  }
}

function planChanged({ before, after, since = 0 }: Replanned): Advice {
  const gone = after['no-relationship'] + after['missing-packages'];
  return {
    what: `Listene er hentet på nytt, og de er endret siden du bekreftet. Rader som gjensto: ${figure(before)}. Allerede i orden: ${figure(after.done)}. Ikke lenger mulig: ${figure(gone)}.${since > 0 ? ` ${comeSince(since)}` : ''}`,
    todo: `Trykk «Fortsett» for å ta de ${figure(after.left)} som er igjen, eller avbryt.`,
  };
}

function fileAdvice(fault: FileFault): Advice {
  switch (fault.kind) {
    case 'empty':
      return {
        what: 'Listen er tom.',
        todo: 'Velg en fil eller lim inn en liste med minst ett organisasjonsnummer.',
      };
    case 'too-large':
      return {
        what: `Listen er på ${figure(megabytes(fault.bytes))} MB. Grensen er ${figure(megabytes(fault.limit))} MB.`,
        todo: 'Ta med bare kolonnene med organisasjonsnummer og navn, eller del listen i flere.',
      };
    case 'too-many-rows':
      return {
        what: `Listen har ${figure(fault.rows)} rader. Grensen er ${figure(fault.limit)}.`,
        todo: 'Del listen i flere, og ta én om gangen.',
      };
    case 'comparison':
      return {
        what: 'Dette er en sammenligning av to lister fra Klientfil. Den har også med klienter som har falt ut.',
        todo: 'Last ned klientlisten, og bruk den i stedet.',
      };
    case 'not-text':
      return notText(fault.looksLike);
    case 'no-org-numbers':
      return {
        what: noOrgNumbers(fault),
        todo: 'Listen må ha organisasjonsnumre på 9 siffer. Rett listen, og les den på nytt.',
      };
    default:
      return fault satisfies never;
  }
}

function noOrgNumbers({ sheet, rows, firstLine }: NoOrgNumbers): string {
  const read = rows === 1 ? 'Én rad er lest' : `${figure(rows)} rader er lest`;
  const where = sheet === undefined ? 'listen' : `arket «${sheet}»`;
  return `Ingen kolonne i ${where} har organisasjonsnumre. ${read}, og den første er «${firstLine}».`;
}

function notText(looksLike: FileKind): Advice {
  switch (looksLike) {
    case 'xlsx':
      return {
        what: 'Excel-filen kan ikke leses. Den kan være skadet.',
        todo: 'Åpne den i Excel, lagre den på nytt som .xlsx, og velg den nye filen. Du kan også kopiere kolonnen med organisasjonsnumre og lime den inn.',
      };
    case 'protected-xlsx':
      return {
        what: 'Excel-filen er beskyttet med passord.',
        todo: 'Fjern passordet i Excel (Fil, Info, Beskytt arbeidsbok), lagre filen og velg den på nytt. Du kan også kopiere kolonnen med organisasjonsnumre og lime den inn.',
      };
    case 'xls':
      return {
        what: 'Dette er en Excel-fil i et format som ikke kan leses her (.xls eller .xlsb).',
        todo: saveAgain,
      };
    case 'html':
      return {
        what: 'Dette er en nettside som er lagret som regneark, slik noen systemer eksporterer til Excel.',
        todo: 'Åpne den i Excel, lagre den som Excel-arbeidsbok (.xlsx), og velg den nye filen. Du kan også kopiere kolonnen med organisasjonsnumre og lime den inn.',
      };
    case 'ods':
      return { what: 'Dette er et OpenDocument-regneark (.ods).', todo: saveAgain };
    case 'numbers':
      return {
        what: 'Dette er et Numbers-dokument.',
        todo: 'Eksporter det fra Numbers til Excel eller CSV, og velg den nye filen.',
      };
    case 'pdf':
      return { what: 'Dette er en PDF, ikke en liste.', todo: 'Kopier organisasjonsnumrene og lim dem inn.' };
    case 'image':
      return {
        what: 'Dette er et bilde, ikke en liste.',
        todo: 'Velg en Excel- eller CSV-fil med organisasjonsnumre.',
      };
    case 'zip':
      return {
        what: 'Dette er en zip-fil.',
        todo: 'Pakk den ut, og velg Excel- eller CSV-filen som ligger i den.',
      };
    case 'outlook':
      return {
        what: 'Filen er en e-post fra Outlook (.msg).',
        todo: 'Åpne den, og lagre vedlegget med listen, eller kopier teksten og lim den inn.',
      };
    case 'word':
      return {
        what: 'Filen er et Word-dokument (.doc eller .docx).',
        todo: 'Åpne det, kopier listen og lim den inn.',
      };
    case 'powerpoint':
      return {
        what: 'Filen er en PowerPoint-presentasjon (.ppt eller .pptx).',
        todo: 'Åpne den, kopier listen og lim den inn.',
      };
    case 'unknown':
      return {
        what: 'Filen er verken en Excel-fil eller en tekstfil.',
        todo: 'Velg en Excel- eller CSV-fil med organisasjonsnumre.',
      };
    default:
      return looksLike satisfies never;
  }
}

function failureAdvice(failure: Failure): Advice {
  switch (failure.kind) {
    case 'session-expired':
      return {
        what: 'Du er logget ut av Altinn.',
        todo: 'Logg inn igjen, så kommer du tilbake hit.',
      };
    case 'forbidden':
      return {
        what: 'Altinn lar deg ikke administrere klienter for denne virksomheten. Bare klientadministratorer kan legge til og fjerne dem.',
        todo: 'Kontroller at riktig virksomhet er valgt. Daglig leder, styreleder, innehaver, deltakere, komplementar, bestyrende reder og bobestyrer er det uten videre. En hovedadministrator kan gi deg tilgangspakken «Klientadministrator» under Brukere i Altinn.',
      };
    case 'no-relationship':
      return {
        what: 'Altinn finner ikke klientforholdet.',
        todo: 'Kontroller i Altinn at klientene fortsatt er registrert hos virksomheten.',
      };
    case 'missing-packages':
      return {
        what: 'Klienten mangler fullmakt til noe systemtilgangen krever.',
        todo: 'Be klienten gi fullmakten i Altinn, og prøv igjen.',
      };
    case 'not-found':
      return {
        what: 'Altinn finner ikke systemtilgangen.',
        todo: 'Den kan være slettet. Se etter i oversikten over systemtilganger.',
      };
    case 'throttled':
      return {
        what: 'Altinn tar ikke imot flere forespørsler akkurat nå.',
        todo: 'Vent noen minutter, og prøv igjen.',
      };
    case 'unavailable':
      return { what: 'Altinn svarer ikke som det skal.', todo: 'Vent noen minutter, og prøv igjen.' };
    case 'no-connection':
      return failure.blocked
        ? {
            what: `Nettet eller IT-avdelingen slipper ikke Klientfil til ${failure.blocked}.`,
            todo: 'Be IT-avdelingen om å åpne for adressen, eller prøv fra et annet nett.',
          }
        : { what: 'Ingen nettforbindelse til Altinn.', todo: 'Kontroller nettet, og prøv igjen.' };
    case 'altinn-changed':
      return {
        what: 'Altinn har endret seg, og Klientfil forstår ikke svaret.',
        todo: 'Se etter en nyere versjon av Klientfil. Gjør endringene på Altinns egne sider så lenge.',
      };
    case 'unknown-outcome':
      return {
        what: 'Svaret fra Altinn kom ikke fram.',
        todo: 'Kontroller nettforbindelsen, og prøv igjen. En klient som allerede er lagt til, blir ikke lagt til to ganger.',
      };
    case 'token-refused':
      return {
        what: 'Altinn godtok ikke forespørselen fra denne innloggingen.',
        todo: 'Last siden på nytt, og prøv igjen.',
      };
    case 'site-access-withheld':
      return {
        what: 'Nettleseren lar ikke Klientfil nå Altinn.',
        todo: 'Åpne nettleserens innstillinger for tillegg, gi Klientfil tilgang til nettstedene til Altinn, og last siden på nytt.',
      };
    case 'rejected':
      return rejected(failure);
    default:
      return failure satisfies never;
  }
}

function rejected({ code, text }: { code?: string | undefined; text?: string | undefined }): Advice {
  const where = code ? ` (${code})` : '';
  return {
    what: text
      ? `Altinn avviste forespørselen${where}: «${text}»`
      : `Altinn avviste forespørselen uten å si hvorfor${where}.`,
    todo: 'Vent litt, og prøv igjen. Skjer det flere ganger, så meld det til Altinn brukerservice.',
  };
}

function removalPause(reason: PauseReason): Advice {
  switch (reason.kind) {
    case 'by-user':
    case 'browser-restarted':
    case 'updated':
    case 'slept':
      return { ...pauseAdvice(reason), todo: removable };
    case 'plan-changed': {
      const { at, before, after, since = 0 } = reason.replanned;
      return {
        what: `Listen ble hentet på nytt kl. ${clock(new Date(at))}. Klienter som gjensto å fjerne: ${figure(before)}. Allerede borte: ${figure(after.done)}. Står igjen: ${figure(after.left)}.${since > 0 ? ` ${comeSince(since)}` : ''}`,
        todo:
          after.left === 0
            ? 'Trykk «Fortsett» for å avslutte.'
            : `Kontroller at du fortsatt vil fjerne ${clients(after.left)}, eller avbryt.`,
      };
    }
    default:
      return pauseAdvice(reason);
  }
}

export const advice: AdviceTexts = { refusal: refusalAdvice, pause: pauseAdvice, removalPause };
