/** Someone a message names. */
export interface MailPerson {
  /** lower case */
  readonly address: string;
  /** empty when no message gives one */
  readonly name: string;
}

/** Who wrote to whom, and when: nothing else of a message is ever kept. */
export interface MailMessage {
  /** of its Message-ID, a number from which it cannot be read back */
  readonly id: number;
  /** the same of the message it answers; undefined when it says none */
  readonly answers: number | undefined;
  /** epoch milliseconds */
  readonly at: number;
  /** places in the list of people */
  readonly from: number;
  /** To, Cc and Bcc, each person once, at most three */
  readonly to: readonly number[];
}

/** A message that could not be used, and why. Line 0 speaks of the file. */
export interface MailWarning {
  readonly line: number;
  readonly message: string;
}

/** How many messages there were, and what became of them. */
export interface MailCounts {
  /** all of them */
  readonly messages: number;
  /** to three people at most: these are kept */
  readonly direct: number;
  /** to more than three */
  readonly toMany: number;
  /** from mailing lists and newsletters */
  readonly lists: number;
  /** sent by machines: no-reply addresses, automatic answers, delivery failures */
  readonly automatic: number;
  /** marked as spam, and drafts that were never sent */
  readonly unsent: number;
  /** seen before, by their Message-ID */
  readonly repeated: number;
  /** nobody to be seen among To, Cc and Bcc */
  readonly toNobody: number;
  /** without a usable sender or date; each is warned of */
  readonly unusable: number;
}

export interface MailReading {
  readonly people: readonly MailPerson[];
  readonly messages: readonly MailMessage[];
  readonly counts: MailCounts;
  readonly warnings: readonly MailWarning[];
}

/** A message to more is an announcement. */
export const MOST_RECIPIENTS = 3;

/** A direct message as it counts, whatever mailbox it is in. */
export interface DirectMessage {
  /** epoch milliseconds */
  readonly at: number;
  readonly from: MailPerson;
  readonly to: readonly MailPerson[];
}
