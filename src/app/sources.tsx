import { SourcesPage } from '../evidence/page.tsx';
import { KINDS } from '../time/model.ts';

/** The sources, with the kinds of the time slice for a week written by hand. */
export function Sources() {
  return <SourcesPage kinds={KIND_CHOICES} />;
}

const KIND_CHOICES = KINDS.map((kind) => ({ id: kind, title: kind }));
