import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type Sigma from 'sigma';
import { Button } from '../../../../ui/controls/button.tsx';
import { useIsDark } from '../../../../ui/theme.ts';
import type { Circle } from '../model.ts';
import styles from './circle.module.css';
import { drawGraph } from './draw-graph.ts';
import { useLayout } from './use-layout.ts';

interface PeopleGraphProps {
  readonly circle: Circle;
  readonly workspace: string;
}

/** Who meets whom around you, drawn; the table below says the same. */
export function PeopleGraph({ circle, workspace }: PeopleGraphProps) {
  const positions = useLayout(circle, workspace);
  const container = useRef<HTMLDivElement>(null);
  const drawn = useRef<Sigma>(null);
  const isDark = useIsDark();
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    if (container.current === null || positions === undefined) return;
    const sigma = drawGraph({
      container: container.current,
      circle,
      positions,
      onOpen: (id) => void navigate({ to: `/people/${encodeURIComponent(id)}` }),
    });
    drawn.current = sigma;
    return () => {
      drawn.current = null;
      sigma.kill();
    };
  }, [circle, positions, navigate, isDark]);
  return (
    <figure className={styles.graph}>
      <div
        ref={container}
        className={styles.canvas}
        data-drawn={positions === undefined ? undefined : 'true'}
        aria-hidden="true"
      />
      {positions === undefined ? (
        <p className={styles.finding} role="status">
          Placing {circle.ties.length} people…
        </p>
      ) : null}
      <figcaption className={styles.ways}>
        <Button look="text" onClick={() => void drawn.current?.getCamera().animatedZoom()}>
          Closer
        </Button>
        <Button look="text" onClick={() => void drawn.current?.getCamera().animatedUnzoom()}>
          Further
        </Button>
        <Button look="text" onClick={() => void drawn.current?.getCamera().animatedReset()}>
          All of them
        </Button>
        <span className={styles.quiet}>
          A line: met together with you. Everyone here is tied to you. The table below says the
          same.
        </span>
      </figcaption>
    </figure>
  );
}
