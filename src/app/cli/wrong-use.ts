/** The command was called in a way it does not know. Exit code 2; the message says what is wrong. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUse';
  }
}
