/** One line of a Dockerfile: `RUN`, and what it runs. */
interface Step {
  readonly word: string;
  readonly rest: string;
}

/** From one FROM to the next. */
export interface Stage {
  readonly base: string;
  readonly steps: readonly Step[];
}

/** The stages of a Dockerfile with their steps, as far as ours needs it. */
export function readStages(text: string): readonly Stage[] {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const steps = lines.map((line) => {
    const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    return { word: word.toUpperCase(), rest };
  });
  const starts = steps.flatMap(({ word }, at) => (word === 'FROM' ? [at] : []));
  return starts.map((start, at) => ({
    base: steps[start]?.rest ?? '',
    steps: steps.slice(start + 1, starts[at + 1]),
  }));
}
