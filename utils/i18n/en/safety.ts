import type { SafetyTexts } from '../safety-texts';

/** “Is this safe?”, in English. */
export const safety: SafetyTexts = {
  title: 'Is this safe?',
  what: 'Klientfil is a browser extension. It adds and removes clients in the system accesses in Altinn by a list, and shows who is added. It is not made or approved by Digdir.',
  answers: [
    {
      question: 'What can it do that I cannot?',
      answer:
        'Nothing. It uses your login in Altinn and has only the rights that you have. The same can be done by hand, one client at a time. Nothing is changed until you have confirmed how many it is about, and for removals who.',
    },
    {
      question: 'Whose name is on what is done?',
      answer:
        'That of whoever presses the button. In Altinn it is that person who has added or removed the clients on behalf of the organization. Klientfil asks Altinn along the way whether the same person is still logged in, and stops if it is somebody else. Rows that may have been sent right before that was found out are marked.',
    },
    {
      question: 'What if somebody makes a mistake?',
      answer:
        'Everybody who is to be removed is shown by name and can be unticked; if they are more than ten, the number must be typed. A finished run can be undone in the same browser, and what cannot be undone is said first. The IT department can switch off removal for everybody.',
    },
    {
      question: 'Where is the list, and who sees it?',
      answer:
        'The file is read on your own machine and sent nowhere. Only Altinn’s own ids of the clients you have confirmed go to Altinn, and numbers that you ask to have looked up. Runs and lists stay in this browser for 90 days, and the last list of each month for 24 months, unless something else is chosen. Others who use the same browser profile can see them. Passwords and national identity numbers are never stored.',
    },
    {
      question: 'Do we need a data processing agreement?',
      answer:
        'Not with whoever publishes Klientfil, who receives no personal data: there is no server, no statistics and no tracking. The organization itself is the controller of its client lists, as before.',
    },
    {
      question: 'What does it not protect against?',
      answer:
        'Malicious software on the machine or in the browser, and others who use your login. They can do the same in Altinn without Klientfil.',
    },
  ],
  version: {
    heading: 'Version, source code and licences',
    text: (version) =>
      `Klientfil ${version}. The source code is open, under the MIT licence. Whoever publishes the extension says where it is. The extension has been tried against a stand-in for Altinn, made from Altinn’s open source code.`,
    licences: 'The licences of what Klientfil is made of',
  },
  copy: 'Copy the text',
  copied: 'The text has been copied.',
  print: 'Print',
  history: 'History and settings',
};
