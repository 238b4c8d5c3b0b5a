/** A program that keeps contacts or mail, and how they get out of it. */
interface PeopleProgram {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly string[];
  /** what to know before, in a sentence */
  readonly note?: string;
}

export const PEOPLE_PROGRAMS: readonly PeopleProgram[] = [
  {
    id: 'linkedin',
    name: 'LinkedIn: contacts',
    steps: [
      'On a computer, open LinkedIn and press Me, then Settings & Privacy.',
      'Choose Data privacy, then Get a copy of your data.',
      'Choose Connections and request the archive.',
      'An e-mail brings the link, often after some minutes. Unpack the archive.',
      'Drop Connections.csv here.',
    ],
    note: 'Most connections come without an e-mail address: they are matched by name and organisation, and never silently.',
  },
  {
    id: 'google-contacts',
    name: 'Google: contacts',
    steps: [
      'On a computer, open contacts.google.com.',
      'On the left or at the top, press Export.',
      'Choose Google CSV or vCard, and press Export.',
      'Drop the file here.',
    ],
  },
  {
    id: 'outlook-contacts',
    name: 'Outlook: contacts',
    steps: [
      'Outlook on the web: open People, then Manage contacts, then Export contacts.',
      'Classic Outlook: choose File, Open & Export, Import/Export, then Export to a file, Comma Separated Values, Contacts.',
      'Drop the .csv here.',
    ],
  },
  {
    id: 'apple-contacts',
    name: 'Apple: contacts',
    steps: [
      'On a Mac, open Contacts and select who you work with; ⌘A selects all.',
      'Choose File, then Export, then Export vCard….',
      'Drop the .vcf here.',
    ],
    note: 'On icloud.com, Contacts exports vCards too.',
  },
  {
    id: 'gmail',
    name: 'Gmail: mail',
    steps: [
      'On a computer, open takeout.google.com and press Deselect all.',
      'Tick Mail. “All Mail data included” lets you choose labels: Sent says whom you write to.',
      'Press Next step, then Create export. An e-mail brings the link, after hours for a large mailbox.',
      'Unpack the archive and drop the .mbox here, whatever its size.',
    ],
  },
  {
    id: 'thunderbird',
    name: 'Thunderbird: mail',
    steps: [
      'Open the menu, Help, Troubleshooting Information, and open the profile folder.',
      'Your folders lie in Mail or ImapMail, each as a file of its name without an ending: Inbox, Sent.',
      'Drop these files here.',
    ],
    note: 'A folder of which only headers are kept on this computer may be incomplete.',
  },
  {
    id: 'apple-mail',
    name: 'Apple Mail: mail',
    steps: [
      'On a Mac, open Mail and select the mailbox on the left: Inbox, then Sent.',
      'Choose Mailbox, then Export Mailbox….',
      'In the folder that arrives lies a file called mbox. Drop it here.',
    ],
  },
];
