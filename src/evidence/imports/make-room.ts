/** How much is on its way between a sender and a slower taker. */
interface Room {
  /** so much more is on its way */
  readonly fill: (bytes: number) => void;
  readonly free: (bytes: number) => void;
  /** nothing is taken any more, and nobody need wait */
  readonly close: () => void;
  /** waits while more than `most` is on its way */
  readonly untilFree: () => Promise<void>;
}

export function makeRoom(most: number): Room {
  let onWay = 0;
  let isClosed = false;
  let change = Promise.withResolvers<void>();

  function tell(): void {
    change.resolve();
    change = Promise.withResolvers<void>();
  }

  return {
    fill(bytes) {
      onWay += bytes;
    },
    free(bytes) {
      onWay -= bytes;
      tell();
    },
    close() {
      isClosed = true;
      tell();
    },
    async untilFree() {
      while (onWay > most && !isClosed) await change.promise;
    },
  };
}
