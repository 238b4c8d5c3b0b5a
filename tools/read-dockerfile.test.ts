import { expect, it } from 'vitest';
import { readStages } from './read-dockerfile.ts';

it('reads the stages of a Dockerfile, comments left out and lines joined', () => {
  const text = `# why
FROM node:20 AS build
COPY a b ./
# of this
RUN one \\
  && two
FROM debian
CMD ["serve"]
`;
  expect(readStages(text)).toEqual([
    {
      base: 'node:20 AS build',
      steps: [
        { word: 'COPY', rest: 'a b ./' },
        { word: 'RUN', rest: 'one && two' },
      ],
    },
    { base: 'debian', steps: [{ word: 'CMD', rest: '["serve"]' }] },
  ]);
});

it('finds no stage in nothing', () => {
  expect(readStages('')).toEqual([]);
});
