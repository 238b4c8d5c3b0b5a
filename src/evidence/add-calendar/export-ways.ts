/** How to get a calendar out of the program that keeps it. */
interface ExportWay {
  readonly id: string;
  readonly program: string;
  /** a file to drop, or an address to paste */
  readonly gives: 'file' | 'address';
  readonly steps: readonly string[];
  /** what to know before, in a sentence */
  readonly note?: string;
}

export const EXPORT_WAYS: readonly ExportWay[] = [
  {
    id: 'google',
    program: 'Google',
    gives: 'file',
    steps: [
      'On a computer, open calendar.google.com and sign in.',
      'Open the gear, then Settings.',
      'On the left, choose Import & export.',
      'Press Export. The .zip that arrives holds every calendar you may manage.',
      'Drop the .zip here as it is.',
    ],
    note: 'A work account whose administrator switched exports off has an address instead: in Settings choose the calendar on the left, then copy “Secret address in iCal format” and paste it as a subscription.',
  },
  {
    id: 'outlook-classic',
    program: 'Outlook, classic',
    gives: 'file',
    steps: [
      'Open the calendar, so that it is the one in front.',
      'Choose File, then Save Calendar.',
      'Press More Options.',
      'As date range choose Whole calendar, as detail Full details.',
      'Press OK, then Save, and drop the .ics file here.',
    ],
    note: 'Only classic Outlook for Windows saves a file. It keeps who is invited, so it tells the most.',
  },
  {
    id: 'outlook-new',
    program: 'Outlook, new and web',
    gives: 'address',
    steps: [
      'Open Settings by the gear, then Calendar, then Shared calendars.',
      'Under “Publish a calendar” choose your calendar and “Can view all details”.',
      'Press Publish.',
      'Copy the ICS link and paste it here as a subscription.',
    ],
    note: 'Whoever has this link can read the calendar; “Unpublish” ends that. It can leave out who is invited, and your organisation may have switched it off.',
  },
  {
    id: 'apple',
    program: 'Apple',
    gives: 'file',
    steps: [
      'On a Mac, open Calendar and select the calendar in the list on the left.',
      'Choose File, then Export, then Export….',
      'Save the .ics file and drop it here. Do so for each calendar you use for work.',
    ],
    note: 'An iPhone or iPad cannot save a calendar as a file; a Mac with the same account can.',
  },
  {
    id: 'others',
    program: 'Others',
    gives: 'file',
    steps: [
      'Fastmail: in Settings, Calendars, export the calendar as a file, or copy its address for other programs.',
      'Nextcloud: in Calendar, open the menu beside the calendar’s name and choose Export.',
      'Proton: in Settings, Calendars, open the menu beside the calendar and export it as ICS.',
      'Thunderbird: open the menu beside the calendar’s name and choose Export Calendar.',
      'Whatever the program, look for “iCalendar” or “.ics”.',
    ],
  },
];
