/** Tells a person at a terminal how far a long reading is. */
export interface Progress {
  show(done: number): void;
  end(): void;
}

/** `size` is that of the whole, in the unit that `show` is told. Short work says nothing. */
export function startProgress(title: string, size: number): Progress {
  if (!process.stderr.isTTY || size < LONG) return { show: () => {}, end: () => {} };
  let shown = '';
  return {
    show(done) {
      const text = `${title} … ${Math.min(100, Math.round((100 * done) / size))} %`;
      if (text !== shown) process.stderr.write(`\r${text}`);
      shown = text;
    },
    end() {
      process.stderr.write(`\r${' '.repeat(shown.length)}\r`);
    },
  };
}

const LONG = 4 * 1024 * 1024;
