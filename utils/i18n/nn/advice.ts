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
  'Lagre ho som Excel-arbeidsbok (.xlsx) eller CSV og vel den nye fila, eller kopier kolonna med organisasjonsnummer og lim ho inn.';
const resumable = 'Trykk «Hald fram» for å ta resten, eller avbryt. Klientar som er lagde til, blir ståande.';
const removable =
  'Trykk «Hald fram» for å fjerne resten, eller avbryt. Klientar som allereie er fjerna, er framleis fjerna.';

/** Why the panel does nothing, in nynorsk. */
function refusalAdvice(refusal: AdvisedRefusal): Advice {
  switch (refusal.kind) {
    case 'private-window':
      return {
        what: 'Klientfil verkar ikkje i private vindauge eller i eigne faneområde (containerar).',
        todo: 'Der kan ikkje tillegget vite kven som er logga inn. Opne Altinn i eit vanleg vindauge.',
      };
    case 'other-identity':
      return {
        what: 'Ein annan person er logga inn i Altinn enn den sida høyrer til.',
        todo: 'Last sida på nytt, og kontroller kven som er logga inn.',
      };
    case 'actor-changed':
      return {
        what: 'Vald aktør er endra i ei anna fane sidan denne sida vart opna.',
        todo: 'Vel rett verksemd, og last sida på nytt.',
      };
    case 'other-owner':
      return {
        what: 'Systemtilgangen høyrer til ei anna verksemd enn den du har valt.',
        todo: 'Byt til verksemda som eig systemtilgangen, øvst på sida i Altinn.',
      };
    case 'not-client-administrator':
      return {
        what: 'Berre klientadministratorar kan legge til og fjerne klientar, og det er du ikkje for denne verksemda.',
        todo: 'Dagleg leiar, styreleiar, innehavar, deltakarar, komplementar, bestyrande reiar og bustyrar er det utan vidare. Ein hovudadministrator kan gi deg tilgangspakken «Klientadministrator» under Brukarar i Altinn. Last sida på nytt når det er gjort.',
      };
    case 'no-such-system-user':
      return {
        what: 'Systemtilgangen finst ikkje i Altinn, eller han er ikkje ein systemtilgang for klientar.',
        todo: 'Han kan vere sletta. Gå til oversikta over systemtilgangar og vel ein på nytt.',
      };
    case 'upload-lost':
      return {
        what: 'Nettlesaren stoppa Klientfil medan lista vart overført. Ingenting er endra.',
        todo: 'Vel fila eller lim inn lista på nytt.',
      };
    case 'not-found':
      return notFound(refusal);
    case 'not-yours':
      return notYours(refusal);
    case 'interrupted':
      return {
        what: 'Lesinga vart stoppa før ho var ferdig. Ingenting er endra.',
        todo: 'Prøv att.',
      };
    case 'storage-gone':
      return {
        what: 'Det nettlesaren hadde lagra for Klientfil, er sletta eller kan ikkje lesast.',
        todo: 'Last sida på nytt. Det som er sendt til Altinn, står i Altinn: last ned klientlista frå Altinn der du vil sjå det.',
      };
    case 'storage-newer':
      return {
        what: 'Det nettlesaren har lagra for Klientfil, er skrive av ein nyare versjon av Klientfil.',
        todo: 'Oppdater Klientfil i innstillingane for tillegg i nettlesaren. Klientlista frå Altinn kan lastast ned likevel.',
      };
    case 'plan-too-old':
      return {
        what: 'Listene frå Altinn er eldre enn 15 minutt og er henta på nytt. Ingenting er endra.',
        todo: 'Sjå gjennom førehandsvisinga ein gong til før du stadfestar.',
      };
    case 'job-already-running':
      return {
        what: 'Ei anna køyring er allereie i gang for verksemda.',
        todo: 'Vent til ho er ferdig, eller avbryt ho, før du startar ei ny.',
      };
    case 'switched-off':
      return {
        what: switchedOff(refusal.what),
        todo: 'Ingenting er endra. Spør IT-avdelinga om du treng det.',
      };
    case 'nothing-to-do':
      return {
        what: 'Det er ingen klientar å legge til.',
        todo: 'Sjå i tabellen kva som må rettast, og les lista på nytt.',
      };
    case 'storage-full':
      return {
        what: `Køyringa treng ${figure(megabytes(refusal.needed))} MB lagringsplass i nettlesaren, og det er ${figure(megabytes(refusal.free))} MB ledig.`,
        todo: 'Frigjer plass på maskina, eller del lista i fleire, og prøv att. Ingenting er endra.',
      };
    case 'unexpected':
      return {
        what: 'Noko gjekk gale i Klientfil, ikkje hos Altinn.',
        todo: 'Last sida på nytt, og prøv att. Det som allereie er gjort, er teke vare på.',
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
        what: 'Førehandsvisinga er sletta eller for gammal, og finst ikkje lenger i nettlesaren. Ingenting er endra.',
        todo: 'Les lista på nytt.',
      };
    case 'run':
      return {
        what: 'Køyringa er sletta eller for gammal, og finst ikkje lenger i nettlesaren.',
        todo: 'Det som er sendt til Altinn, står i Altinn. Last sida på nytt.',
      };
    case 'overview':
      return { what: 'Oversikta er ikkje lenger tilgjengeleg.', todo: 'Begynn på nytt.' };
    default:
      return what satisfies never;
  }
}

const made = {
  plan: 'Førehandsvisinga vart laga',
  run: 'Køyringa vart starta',
  overview: 'Oversikta vart laga',
};

function notYours({ what, why }: Extract<Refusal, { kind: 'not-yours' }>): Advice {
  if (why === 'another-place') {
    return {
      what: `${made[what]} for ei anna verksemd eller ein annan systemtilgang enn den sida er opna for.`,
      todo: 'Opne sida ho høyrer til, eller begynn på nytt her.',
    };
  }
  return {
    what: `${made[what]} av ein annan brukar${what === 'run' ? ', og berre den kan halde fram med ho.' : '.'}`,
    todo: 'Begynn på nytt her, eller be den andre logge inn.',
  };
}

const switchable: Record<Switch, string> = {
  removal: 'fjerning av klientar',
  'test-environment': 'testmiljøet til Altinn',
  'look-ups': 'oppslag i Altinn',
};

const switchedOff = (what: Switch): string => `IT-avdelinga har slått av ${switchable[what]} i Klientfil.`;

/** Why a run stands still, in nynorsk. */
function pauseAdvice(reason: PauseReason): Advice {
  switch (reason.kind) {
    case 'by-user':
      return { what: 'Du sette køyringa på pause.', todo: resumable };
    case 'browser-restarted':
      return { what: 'Nettlesaren vart lukka medan køyringa var i gang.', todo: resumable };
    case 'updated':
      return { what: 'Klientfil vart oppdatert medan køyringa gjekk.', todo: resumable };
    case 'other-user':
      return {
        what: 'Ein annan person er logga inn i Altinn no.',
        todo: 'Køyringa vart starta av ein annan brukar, og berre den kan halde fram med ho.',
      };
    case 'same-rejection': {
      const { what, todo } = failureAdvice(reason.failure);
      return { what: `Altinn gav same svar ${figure(reason.times)} gonger på rad. ${what}`, todo };
    }
    case 'plan-changed':
      return planChanged(reason.replanned);
    case 'slept':
      return { what: 'Maskina var i dvale medan køyringa gjekk.', todo: resumable };
    case 'storage-full':
      return {
        what: 'Nettlesaren har ikkje meir lagringsplass til køyringa.',
        todo: 'Frigjer plass på maskina, og trykk «Hald fram». Det som er gjort, er teke vare på.',
      };
    case 'storage-gone':
      return {
        what: 'Det nettlesaren hadde lagra om køyringa, er sletta. Ho kan ikkje halde fram.',
        todo: 'Det som er sendt til Altinn, står i Altinn. Last sida på nytt, og bruk lista ein gong til: den som allereie er lagd til, blir ikkje lagd til to gonger.',
      };
    case 'switched-off':
      return {
        what: switchedOff(reason.what),
        todo: 'Avbryt køyringa, eller spør IT-avdelinga. Det som er gjort, er teke vare på.',
      };
    case 'mistake':
      return {
        what: 'Noko gjekk gale i Klientfil, ikkje hos Altinn.',
        todo: 'Det som er gjort, er teke vare på. Trykk «Hald fram» for å prøve att, eller avbryt.',
      };
    case 'over': {
      const { left, total } = reason;
      const remaining = `${figure(left)} av ${figure(total)} står att.`;
      return {
        what: reason.was === 'signed-out' ? 'Du er logga inn att.' : 'Køyringa kan halde fram.',
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
    what: `Listene er henta på nytt, og dei er endra sidan du stadfesta. Rader som stod att: ${figure(before)}. Allereie i orden: ${figure(after.done)}. Ikkje lenger mogleg: ${figure(gone)}.${since > 0 ? ` ${comeSince(since)}` : ''}`,
    todo: `Trykk «Hald fram» for å ta dei ${figure(after.left)} som er att, eller avbryt.`,
  };
}

function fileAdvice(fault: FileFault): Advice {
  switch (fault.kind) {
    case 'empty':
      return {
        what: 'Lista er tom.',
        todo: 'Vel ei fil eller lim inn ei liste med minst eitt organisasjonsnummer.',
      };
    case 'too-large':
      return {
        what: `Lista er på ${figure(megabytes(fault.bytes))} MB. Grensa er ${figure(megabytes(fault.limit))} MB.`,
        todo: 'Ta med berre kolonnene med organisasjonsnummer og namn, eller del lista i fleire.',
      };
    case 'too-many-rows':
      return {
        what: `Lista har ${figure(fault.rows)} rader. Grensa er ${figure(fault.limit)}.`,
        todo: 'Del lista i fleire, og ta éi om gongen.',
      };
    case 'comparison':
      return {
        what: 'Dette er ei samanlikning av to lister frå Klientfil. Ho har òg med klientar som har falle ut.',
        todo: 'Last ned klientlista, og bruk ho i staden.',
      };
    case 'not-text':
      return notText(fault.looksLike);
    case 'no-org-numbers':
      return {
        what: noOrgNumbers(fault),
        todo: 'Lista må ha organisasjonsnummer på 9 siffer. Rett lista, og les ho på nytt.',
      };
    default:
      return fault satisfies never;
  }
}

function noOrgNumbers({ sheet, rows, firstLine }: NoOrgNumbers): string {
  const read = rows === 1 ? 'Éi rad er lesen' : `${figure(rows)} rader er lesne`;
  const where = sheet === undefined ? 'lista' : `arket «${sheet}»`;
  return `Inga kolonne i ${where} har organisasjonsnummer. ${read}, og den første er «${firstLine}».`;
}

function notText(looksLike: FileKind): Advice {
  switch (looksLike) {
    case 'xlsx':
      return {
        what: 'Excel-fila kan ikkje lesast. Ho kan vere skadd.',
        todo: 'Opne ho i Excel, lagre ho på nytt som .xlsx, og vel den nye fila. Du kan òg kopiere kolonna med organisasjonsnummer og lime ho inn.',
      };
    case 'protected-xlsx':
      return {
        what: 'Excel-fila er verna med passord.',
        todo: 'Fjern passordet i Excel (Fil, Info, Vern arbeidsbok), lagre fila og vel ho på nytt. Du kan òg kopiere kolonna med organisasjonsnummer og lime ho inn.',
      };
    case 'xls':
      return {
        what: 'Dette er ei Excel-fil i eit format som ikkje kan lesast her (.xls eller .xlsb).',
        todo: saveAgain,
      };
    case 'html':
      return {
        what: 'Dette er ei nettside som er lagra som rekneark, slik nokre system eksporterer til Excel.',
        todo: 'Opne ho i Excel, lagre ho som Excel-arbeidsbok (.xlsx), og vel den nye fila. Du kan òg kopiere kolonna med organisasjonsnummer og lime ho inn.',
      };
    case 'ods':
      return { what: 'Dette er eit OpenDocument-rekneark (.ods).', todo: saveAgain };
    case 'numbers':
      return {
        what: 'Dette er eit Numbers-dokument.',
        todo: 'Eksporter det frå Numbers til Excel eller CSV, og vel den nye fila.',
      };
    case 'pdf':
      return {
        what: 'Dette er ein PDF, ikkje ei liste.',
        todo: 'Kopier organisasjonsnummera og lim dei inn.',
      };
    case 'image':
      return {
        what: 'Dette er eit bilete, ikkje ei liste.',
        todo: 'Vel ei Excel- eller CSV-fil med organisasjonsnummer.',
      };
    case 'zip':
      return {
        what: 'Dette er ei zip-fil.',
        todo: 'Pakk ho ut, og vel Excel- eller CSV-fila som ligg i ho.',
      };
    case 'outlook':
      return {
        what: 'Fila er ein e-post frå Outlook (.msg).',
        todo: 'Opne han, og lagre vedlegget med lista, eller kopier teksten og lim han inn.',
      };
    case 'word':
      return {
        what: 'Fila er eit Word-dokument (.doc eller .docx).',
        todo: 'Opne det, kopier lista og lim ho inn.',
      };
    case 'powerpoint':
      return {
        what: 'Fila er ein PowerPoint-presentasjon (.ppt eller .pptx).',
        todo: 'Opne han, kopier lista og lim ho inn.',
      };
    case 'unknown':
      return {
        what: 'Fila er verken ei Excel-fil eller ei tekstfil.',
        todo: 'Vel ei Excel- eller CSV-fil med organisasjonsnummer.',
      };
    default:
      return looksLike satisfies never;
  }
}

function failureAdvice(failure: Failure): Advice {
  switch (failure.kind) {
    case 'session-expired':
      return {
        what: 'Du er logga ut av Altinn.',
        todo: 'Logg inn att, så kjem du tilbake hit.',
      };
    case 'forbidden':
      return {
        what: 'Altinn lèt deg ikkje administrere klientar for denne verksemda. Berre klientadministratorar kan legge til og fjerne dei.',
        todo: 'Kontroller at rett verksemd er vald. Dagleg leiar, styreleiar, innehavar, deltakarar, komplementar, bestyrande reiar og bustyrar er det utan vidare. Ein hovudadministrator kan gi deg tilgangspakken «Klientadministrator» under Brukarar i Altinn.',
      };
    case 'no-relationship':
      return {
        what: 'Altinn finn ikkje klientforholdet.',
        todo: 'Kontroller i Altinn at klientane framleis er registrerte hos verksemda.',
      };
    case 'missing-packages':
      return {
        what: 'Klienten manglar fullmakt til noko systemtilgangen krev.',
        todo: 'Be klienten gi fullmakta i Altinn, og prøv att.',
      };
    case 'not-found':
      return {
        what: 'Altinn finn ikkje systemtilgangen.',
        todo: 'Han kan vere sletta. Sjå etter i oversikta over systemtilgangar.',
      };
    case 'throttled':
      return {
        what: 'Altinn tek ikkje imot fleire førespurnader akkurat no.',
        todo: 'Vent nokre minutt, og prøv att.',
      };
    case 'unavailable':
      return { what: 'Altinn svarar ikkje som det skal.', todo: 'Vent nokre minutt, og prøv att.' };
    case 'no-connection':
      return failure.blocked
        ? {
            what: `Nettet eller IT-avdelinga slepp ikkje Klientfil til ${failure.blocked}.`,
            todo: 'Be IT-avdelinga om å opne for adressa, eller prøv frå eit anna nett.',
          }
        : { what: 'Inkje nettsamband med Altinn.', todo: 'Sjå til at nettet verkar, og prøv att.' };
    case 'altinn-changed':
      return {
        what: 'Altinn har endra seg, og Klientfil forstår ikkje svaret.',
        todo: 'Sjå etter ein nyare versjon av Klientfil. Gjer endringane på Altinns eigne sider så lenge.',
      };
    case 'unknown-outcome':
      return {
        what: 'Svaret frå Altinn kom ikkje fram.',
        todo: 'Kontroller nettsambandet, og prøv att. Ein klient som allereie er lagd til, blir ikkje lagd til to gonger.',
      };
    case 'token-refused':
      return {
        what: 'Altinn godtok ikkje førespurnaden frå denne innlogginga.',
        todo: 'Last sida på nytt, og prøv att.',
      };
    case 'site-access-withheld':
      return {
        what: 'Nettlesaren lèt ikkje Klientfil nå Altinn.',
        todo: 'Opne innstillingane for tillegg i nettlesaren, gi Klientfil tilgang til nettstadene til Altinn, og last sida på nytt.',
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
      ? `Altinn avviste førespurnaden${where}: «${text}»`
      : `Altinn avviste førespurnaden utan å seie kvifor${where}.`,
    todo: 'Vent litt, og prøv att. Skjer det fleire gonger, så meld det til Altinn brukarservice.',
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
        what: `Lista vart henta på nytt kl. ${clock(new Date(at))}. Klientar som stod att å fjerne: ${figure(before)}. Allereie borte: ${figure(after.done)}. Står att: ${figure(after.left)}.${since > 0 ? ` ${comeSince(since)}` : ''}`,
        todo:
          after.left === 0
            ? 'Trykk «Hald fram» for å avslutte.'
            : `Kontroller at du framleis vil fjerne ${clients(after.left)}, eller avbryt.`,
      };
    }
    default:
      return pauseAdvice(reason);
  }
}

export const advice: AdviceTexts = { refusal: refusalAdvice, pause: pauseAdvice, removalPause };
