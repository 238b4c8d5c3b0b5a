import type { Source } from '../model.ts';

/** A file read once, of two events, unless the story says otherwise. */
export function aSource(parts: Partial<Source> = {}): Source {
  return {
    id: 'work',
    kind: 'file',
    name: 'Work',
    host: null,
    isExcluded: false,
    readAt: '2026-05-11T10:00:00Z',
    knownUntil: '2026-05-08',
    nextReadAt: null,
    trouble: null,
    events: 2,
    occurrences: 30,
    withPeople: 2,
    from: '2026-01-05',
    to: '2026-05-08',
    warnings: [],
    imports: [],
    ...parts,
  };
}
