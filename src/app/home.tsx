import { useQuery } from '@tanstack/react-query';
import { MirrorPage } from '../mirror/page.tsx';
import { findRunning, findTold, ThisWeeksStep, ToldStep } from '../steps/step/page/this-week.tsx';
import { STEPS } from '../steps/step/page/use-steps.ts';

/** Home: the mirror, with this week’s step in its place. */
export function Home() {
  // the mirror does not wait for it
  const steps = useQuery(STEPS).data;
  const running = findRunning(steps);
  const told = findTold(steps);
  return (
    <MirrorPage
      step={running && <ThisWeeksStep step={running} />}
      told={told && <ToldStep step={told} />}
    />
  );
}
