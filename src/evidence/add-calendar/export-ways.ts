/** A program that keeps calendars, and how they get out of it. */
interface Program {
  readonly id: string;
  readonly name: string;
  readonly file: Way;
  readonly address: Way | undefined;
}

interface Way {
  readonly steps: readonly string[];
  /** what to know before, in a sentence */
  readonly note?: string;
}

/** A file to drop, or an address to paste. */
export type WayOut = 'file' | 'address';

const OPEN_GOOGLE = [
  'On a computer, open calendar.google.com and sign in.',
  'Open the gear, then Settings.',
];
const READABLE = 'Whoever has this address can read the calendar';

export const PROGRAMS: readonly Program[] = [
  {
    id: 'google',
    name: 'Google',
    file: {
      steps: [
        ...OPEN_GOOGLE,
        'On the left, choose Import & export.',
        'Press Export. The .zip that arrives holds every calendar you may manage.',
        'Drop the .zip here as it is.',
      ],
      note: 'It holds who is invited. Where an administrator switched exports off, there is still an address.',
    },
    address: {
      steps: [
        ...OPEN_GOOGLE,
        'On the left, under “Settings for my calendars”, choose the calendar.',
        'Find “Secret address in iCal format”, copy it and paste it here.',
      ],
      note: `It holds who is invited. ${READABLE}; “Reset” beside it ends that.`,
    },
  },
  {
    id: 'outlook-classic',
    name: 'Outlook, classic',
    file: {
      steps: [
        'Open the calendar, so that it is the one in front.',
        'Choose File, then Save Calendar.',
        'Press More Options.',
        'As date range choose Whole calendar, as detail Full details.',
        'Press OK, then Save, and drop the .ics file here.',
      ],
      note: 'This is Outlook for Windows as it was for long, with File at the top left. Its file keeps who is invited.',
    },
    address: undefined,
  },
  {
    id: 'outlook-new',
    name: 'Outlook, new and web',
    file: {
      steps: [
        'On Windows, open Outlook (classic) from the Start menu: it comes with Microsoft 365 and shows the same mailbox.',
        'Open the calendar there, then choose File and Save Calendar.',
        'Press More Options, choose Whole calendar and Full details, and press OK.',
        'Press Save, and drop the .ics file here.',
      ],
      note: 'New Outlook and Outlook on the web save no calendar themselves. On a Mac, add the account to Calendar and save it there as under “Apple”; elsewhere, ask whoever runs your mail for the calendar of your mailbox as .ics.',
    },
    address: {
      steps: [
        'Open Settings by the gear, then Calendar, then Shared calendars.',
        'Under “Publish a calendar” choose your calendar and “Can view all details”.',
        'Press Publish.',
        'Copy the ICS link and paste it here.',
      ],
      note: `This address carries nobody who is invited: hours and titles come in, and none of the people, so that your network, your reports’ hours and what others could run stay empty. The way that carries them is under “A file”. ${READABLE}; “Unpublish” ends that. Your organisation may have switched it off.`,
    },
  },
  {
    id: 'apple',
    name: 'Apple',
    file: {
      steps: [
        'On a Mac, open Calendar and select the calendar in the list on the left.',
        'Choose File, then Export, then Export….',
        'Save the .ics file and drop it here, one for each calendar you work with.',
      ],
      note: 'It holds who is invited. An iPhone or iPad cannot save a calendar as a file; a Mac with the same account can.',
    },
    address: {
      steps: [
        'Open Calendar on icloud.com.',
        'Press the sharing symbol beside the calendar’s name.',
        'Switch Public Calendar on and copy its address.',
        'Paste it here; it begins with webcal.',
      ],
      note: `It may leave out who is invited: once it is read, Sources says whether anybody is named, and the file from a Mac names them. ${READABLE}, until Public Calendar is off again.`,
    },
  },
  {
    id: 'others',
    name: 'Another program',
    file: {
      steps: [
        'Fastmail: in Settings, Calendars, export the calendar.',
        'Nextcloud: in Calendar, open the menu beside the calendar’s name and choose Export.',
        'Proton: in Settings, Calendars, open the menu beside the calendar and export it as ICS.',
        'Thunderbird: open the menu beside the calendar’s name and choose Export Calendar.',
        'Elsewhere, look for “iCalendar” or “.ics”.',
      ],
    },
    address: {
      steps: [
        'Fastmail: in Settings, Calendars, share the calendar and copy the address for other programs.',
        'Nextcloud: in Calendar, share the calendar by link and copy its subscription link.',
        'Proton: in Settings, Calendars, choose the calendar and create a link to share it.',
        'Elsewhere, look for “subscribe”, “publish” or “iCal address”.',
      ],
      note: `${READABLE}.`,
    },
  },
];

/** What to do where a program has no such way out. */
export function sayNoWay(name: string): string {
  return `${name}, gives no address. It saves a file: choose “A file”.`;
}
