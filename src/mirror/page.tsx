import { getQuery, useData } from '../ui/api.ts';
import { sayInstant } from '../ui/numbers.ts';
import { Headline, Page } from '../ui/page.tsx';
import { mirrorSchema } from './model.ts';

/** Home: what you say beside what your calendar shows. */
export function MirrorPage() {
  const mirror = useData(getQuery('/api/mirror', mirrorSchema));
  const aside = mirror.readAt === null ? undefined : `Calendar read ${sayInstant(mirror.readAt)}`;
  return (
    <Page title="Mirror">
      <Headline said={mirror.finding.said} shown={mirror.finding.shown} aside={aside}>
        {mirror.finding.basis}
      </Headline>
    </Page>
  );
}
