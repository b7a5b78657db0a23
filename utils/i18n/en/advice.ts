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
  'Save it as an Excel workbook (.xlsx) or CSV and choose the new file, or copy the column of organization numbers and paste it.';
const resumable = 'Press “Resume” to do the rest, or cancel. Clients already added stay added.';
const removable = 'Press “Resume” to remove the rest, or cancel. Clients already removed stay removed.';

/** Why the panel does nothing, in English. */
function refusalAdvice(refusal: AdvisedRefusal): Advice {
  switch (refusal.kind) {
    case 'private-window':
      return {
        what: 'Klientfil does not work in private windows or in separate tab containers.',
        todo: 'The extension cannot know who is logged in there. Open Altinn in an ordinary window.',
      };
    case 'other-identity':
      return {
        what: 'Somebody else is logged in to Altinn than the person this page belongs to.',
        todo: 'Reload the page, and check who is logged in.',
      };
    case 'actor-changed':
      return {
        what: 'The chosen actor has been changed in another tab since this page was opened.',
        todo: 'Choose the right organization, and reload the page.',
      };
    case 'other-owner':
      return {
        what: 'The system access belongs to another organization than the one you have chosen.',
        todo: 'Switch to the organization that owns the system access, at the top of the page in Altinn.',
      };
    case 'not-client-administrator':
      return {
        what: 'Only client administrators can add and remove clients, and you are not one for this organization.',
        todo: 'The general manager, chair of the board, sole proprietor, partners, general partner, managing shipowner and administrator of an estate are so by their role. A main administrator can give you the access package “Client administrator” (Klientadministrator) under Users in Altinn. Reload the page when that is done.',
      };
    case 'no-such-system-user':
      return {
        what: 'The system access does not exist in Altinn, or it is not a system access for clients.',
        todo: 'It may have been deleted. Go to the list of system accesses and choose one again.',
      };
    case 'upload-lost':
      return {
        what: 'The browser stopped Klientfil while the list was being handed over. Nothing has been changed.',
        todo: 'Choose the file or paste the list again.',
      };
    case 'not-found':
      return notFound(refusal);
    case 'not-yours':
      return notYours(refusal);
    case 'interrupted':
      return {
        what: 'The reading was stopped before it was finished. Nothing has been changed.',
        todo: 'Try again.',
      };
    case 'storage-gone':
      return {
        what: 'What the browser had stored for Klientfil has been deleted or cannot be read.',
        todo: 'Reload the page. What was sent to Altinn is in Altinn: download the client list from Altinn to see it.',
      };
    case 'storage-newer':
      return {
        what: 'What the browser has stored for Klientfil was written by a newer version of Klientfil.',
        todo: 'Update Klientfil in the browser’s settings for extensions. The client list from Altinn can be downloaded all the same.',
      };
    case 'plan-too-old':
      return {
        what: 'The lists from Altinn were older than 15 minutes and have been read again. Nothing has been changed.',
        todo: 'Look through the preview once more before you confirm.',
      };
    case 'job-already-running':
      return {
        what: 'Another run is already in progress for the organization.',
        todo: 'Wait until it is finished, or cancel it, before you start a new one.',
      };
    case 'switched-off':
      return {
        what: switchedOff(refusal.what),
        todo: 'Nothing has been changed. Ask your IT department if you need it.',
      };
    case 'nothing-to-do':
      return {
        what: 'There are no clients to add.',
        todo: 'See in the table what must be corrected, and read the list again.',
      };
    case 'storage-full':
      return {
        what: `The run needs ${figure(megabytes(refusal.needed))} MB of storage in the browser, and ${figure(megabytes(refusal.free))} MB is free.`,
        todo: 'Free some space on the computer, or split the list, and try again. Nothing has been changed.',
      };
    case 'unexpected':
      return {
        what: 'Something went wrong in Klientfil, not at Altinn.',
        todo: 'Reload the page and try again. What has already been done is kept.',
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
        what: 'The preview has been deleted or is too old, and is no longer in the browser. Nothing has been changed.',
        todo: 'Read the list again.',
      };
    case 'run':
      return {
        what: 'The run has been deleted or is too old, and is no longer in the browser.',
        todo: 'What was sent to Altinn is in Altinn. Reload the page.',
      };
    case 'overview':
      return { what: 'The overview is no longer available.', todo: 'Start again.' };
    default:
      return what satisfies never;
  }
}

const made = {
  plan: 'The preview was made',
  run: 'The run was started',
  overview: 'The overview was made',
};

function notYours({ what, why }: Extract<Refusal, { kind: 'not-yours' }>): Advice {
  if (why === 'another-place') {
    return {
      what: `${made[what]} for another organization or system access than the one this page is open for.`,
      todo: 'Open the page that it belongs to, or start again here.',
    };
  }
  return {
    what: `${made[what]} by another user${what === 'run' ? ', and only that user can continue it.' : '.'}`,
    todo: 'Start again here, or have the other user log in.',
  };
}

const switchable: Record<Switch, string> = {
  removal: 'removing clients',
  'test-environment': 'Altinn’s test environment',
  'look-ups': 'look-ups in Altinn',
};

const switchedOff = (what: Switch): string =>
  `Your IT department has switched off ${switchable[what]} in Klientfil.`;

/** Why a run stands still, in English. */
function pauseAdvice(reason: PauseReason): Advice {
  switch (reason.kind) {
    case 'by-user':
      return { what: 'You paused the run.', todo: resumable };
    case 'browser-restarted':
      return { what: 'The browser was closed while the run was going.', todo: resumable };
    case 'updated':
      return { what: 'Klientfil was updated while the run was going.', todo: resumable };
    case 'other-user':
      return {
        what: 'Somebody else is logged in to Altinn now.',
        todo: 'The run was started by another user, and only that user can continue it.',
      };
    case 'same-rejection': {
      const { what, todo } = failureAdvice(reason.failure);
      return {
        what: `Altinn gave the same answer ${figure(reason.times)} times in a row. ${what}`,
        todo,
      };
    }
    case 'plan-changed':
      return planChanged(reason.replanned);
    case 'slept':
      return { what: 'The computer was asleep during the run.', todo: resumable };
    case 'storage-full':
      return {
        what: 'The browser has no more room to store the run.',
        todo: 'Free some space on the computer and press “Resume”. What has been done is kept.',
      };
    case 'storage-gone':
      return {
        what: 'What the browser had stored about the run has been deleted. It cannot continue.',
        todo: 'What was sent to Altinn is in Altinn. Reload the page, and use the list once more: nobody who is already added is added twice.',
      };
    case 'switched-off':
      return {
        what: switchedOff(reason.what),
        todo: 'Cancel the run, or ask your IT department. What has been done is kept.',
      };
    case 'mistake':
      return {
        what: 'Something went wrong in Klientfil, not at Altinn.',
        todo: 'What has been done is kept. Press “Resume” to try again, or cancel.',
      };
    case 'over': {
      const { left, total } = reason;
      const remaining = `${figure(left)} of ${figure(total)} remain.`;
      return {
        what: reason.was === 'signed-out' ? 'You are logged in again.' : 'The run can continue.',
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
    what: `The lists have been read again, and they have changed since you confirmed. Rows that were left: ${figure(before)}. Already in order: ${figure(after.done)}. No longer possible: ${figure(gone)}.${since > 0 ? ` ${comeSince(since)}` : ''}`,
    todo: `Press “Resume” to take the ${figure(after.left)} that remain, or cancel.`,
  };
}

function fileAdvice(fault: FileFault): Advice {
  switch (fault.kind) {
    case 'empty':
      return {
        what: 'The list is empty.',
        todo: 'Choose a file or paste a list with at least one organization number.',
      };
    case 'too-large':
      return {
        what: `The list is ${figure(megabytes(fault.bytes))} MB. The limit is ${figure(megabytes(fault.limit))} MB.`,
        todo: 'Keep only the columns with organization number and name, or split the list.',
      };
    case 'too-many-rows':
      return {
        what: `The list has ${figure(fault.rows)} rows. The limit is ${figure(fault.limit)}.`,
        todo: 'Split the list, and take one part at a time.',
      };
    case 'comparison':
      return {
        what: 'This is a comparison of two lists, made by Klientfil. It also names clients that have fallen out.',
        todo: 'Download the client list, and use that instead.',
      };
    case 'not-text':
      return notText(fault.looksLike);
    case 'no-org-numbers':
      return {
        what: noOrgNumbers(fault),
        todo: 'The list must have organization numbers of 9 digits. Correct the list, and read it again.',
      };
    default:
      return fault satisfies never;
  }
}

function noOrgNumbers({ sheet, rows, firstLine }: NoOrgNumbers): string {
  const read = rows === 1 ? 'One row was read' : `${figure(rows)} rows were read`;
  const where = sheet === undefined ? 'the list' : `the sheet “${sheet}”`;
  return `No column in ${where} holds organization numbers. ${read}, and the first is “${firstLine}”.`;
}

function notText(looksLike: FileKind): Advice {
  switch (looksLike) {
    case 'xlsx':
      return {
        what: 'The Excel file cannot be read. It may be damaged.',
        todo: 'Open it in Excel, save it again as .xlsx, and choose the new file. You can also copy the column of organization numbers and paste it.',
      };
    case 'protected-xlsx':
      return {
        what: 'The Excel file is protected by a password.',
        todo: 'Remove the password in Excel (File, Info, Protect Workbook), save the file and choose it again. You can also copy the column of organization numbers and paste it.',
      };
    case 'xls':
      return {
        what: 'This is an Excel file in a format that cannot be read here (.xls or .xlsb).',
        todo: saveAgain,
      };
    case 'html':
      return {
        what: 'This is a web page saved as a spreadsheet, which is how some systems export to Excel.',
        todo: 'Open it in Excel, save it as an Excel workbook (.xlsx), and choose the new file. You can also copy the column of organization numbers and paste it.',
      };
    case 'ods':
      return { what: 'This is an OpenDocument spreadsheet (.ods).', todo: saveAgain };
    case 'numbers':
      return {
        what: 'This is a Numbers document.',
        todo: 'Export it from Numbers to Excel or CSV, and choose the new file.',
      };
    case 'pdf':
      return { what: 'This is a PDF, not a list.', todo: 'Copy the organization numbers and paste them.' };
    case 'image':
      return {
        what: 'This is a picture, not a list.',
        todo: 'Choose an Excel or CSV file with organization numbers.',
      };
    case 'zip':
      return { what: 'This is a zip file.', todo: 'Unpack it, and choose the Excel or CSV file inside.' };
    case 'outlook':
      return {
        what: 'The file is an e-mail from Outlook (.msg).',
        todo: 'Open it, and save the attachment that holds the list, or copy the text and paste it.',
      };
    case 'word':
      return {
        what: 'The file is a Word document (.doc or .docx).',
        todo: 'Open it, copy the list and paste it.',
      };
    case 'powerpoint':
      return {
        what: 'The file is a PowerPoint presentation (.ppt or .pptx).',
        todo: 'Open it, copy the list and paste it.',
      };
    case 'unknown':
      return {
        what: 'The file is neither an Excel file nor a text file.',
        todo: 'Choose an Excel or CSV file with organization numbers.',
      };
    default:
      return looksLike satisfies never;
  }
}

function failureAdvice(failure: Failure): Advice {
  switch (failure.kind) {
    case 'session-expired':
      return {
        what: 'You are logged out of Altinn.',
        todo: 'Log in again, and you come back here.',
      };
    case 'forbidden':
      return {
        what: 'Altinn does not let you manage clients for this organization. Only client administrators can add and remove them.',
        todo: 'Check that the right organization is chosen. The general manager, chair of the board, sole proprietor, partners, general partner, managing shipowner and administrator of an estate are so by their role. A main administrator can give you the access package “Client administrator” (Klientadministrator) under Users in Altinn.',
      };
    case 'no-relationship':
      return {
        what: 'Altinn does not find the client relationship.',
        todo: 'Check in Altinn that the clients are still registered with the organization.',
      };
    case 'missing-packages':
      return {
        what: 'The client has not given a power of attorney that the system access requires.',
        todo: 'Ask the client to give it in Altinn, and try again.',
      };
    case 'not-found':
      return {
        what: 'Altinn does not find the system access.',
        todo: 'It may have been deleted. Look in the list of system accesses.',
      };
    case 'throttled':
      return {
        what: 'Altinn is not accepting more requests just now.',
        todo: 'Wait a few minutes, and try again.',
      };
    case 'unavailable':
      return {
        what: 'Altinn is not answering as it should.',
        todo: 'Wait a few minutes, and try again.',
      };
    case 'no-connection':
      return failure.blocked
        ? {
            what: `The network or your IT department does not let Klientfil reach ${failure.blocked}.`,
            todo: 'Ask your IT department to open for the address, or try from another network.',
          }
        : { what: 'No network connection to Altinn.', todo: 'Check the network, and try again.' };
    case 'altinn-changed':
      return {
        what: 'Altinn has changed, and Klientfil does not understand the answer.',
        todo: 'Look for a newer version of Klientfil. Until then, make the changes on Altinn’s own pages.',
      };
    case 'unknown-outcome':
      return {
        what: 'The answer from Altinn did not arrive.',
        todo: 'Check your connection, and try again. A client already added will not be added twice.',
      };
    case 'token-refused':
      return {
        what: 'Altinn did not accept the request from this login.',
        todo: 'Reload the page, and try again.',
      };
    case 'site-access-withheld':
      return {
        what: 'The browser does not let Klientfil reach Altinn.',
        todo: 'Open the browser’s settings for extensions, give Klientfil access to Altinn’s sites, and reload the page.',
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
      ? `Altinn rejected the request${where}: “${text}”`
      : `Altinn rejected the request without saying why${where}.`,
    todo: 'Wait a little, and try again. If it keeps happening, report it to Altinn support.',
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
        what: `The list was read again at ${clock(new Date(at))}. Clients left to remove before: ${figure(before)}. Gone already: ${figure(after.done)}. Left now: ${figure(after.left)}.${since > 0 ? ` ${comeSince(since)}` : ''}`,
        todo:
          after.left === 0
            ? 'Press “Resume” to finish.'
            : `Check that you still want to remove ${clients(after.left)}, or cancel.`,
      };
    }
    default:
      return pauseAdvice(reason);
  }
}

export const advice: AdviceTexts = { refusal: refusalAdvice, pause: pauseAdvice, removalPause };
