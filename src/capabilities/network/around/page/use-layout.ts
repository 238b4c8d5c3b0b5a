import { useEffect, useState } from 'react';
import { keepHere, readHere } from '../../../../ui/kept-here.ts';
import type { Circle } from '../model.ts';
import { type Positions, readPositions, startLayout } from './graph-layout.ts';

const NAME = 'network-positions';

/** Where everyone stands: as kept in this browser, or found by a worker; undefined until then. */
export function useLayout(circle: Circle, workspace: string): Positions | undefined {
  const [found, setFound] = useState<{ readonly of: Circle; readonly positions: Positions }>();
  useEffect(() => {
    const kept = readPositions(readHere(workspace, NAME));
    const task = startLayout(circle, kept);
    const begin = Object.fromEntries(task.people.map(({ id, at }) => [id, at]));
    if (task.iterations === 0) {
      setFound({ of: circle, positions: begin });
      return;
    }
    const worker = new Worker(new URL('./graph-layout-worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Positions>) => {
      keepHere(workspace, NAME, JSON.stringify({ ...kept, ...data }));
      setFound({ of: circle, positions: data });
      worker.terminate();
    });
    // where no worker runs everyone stands where they begin
    worker.addEventListener('error', () => setFound({ of: circle, positions: begin }));
    worker.postMessage(task);
    return () => worker.terminate();
  }, [circle, workspace]);
  return found?.of === circle ? found.positions : undefined;
}
