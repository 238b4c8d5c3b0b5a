import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * The width a drawing has, and a fixed one on paper: a page is laid out for print before any
 * observer runs.
 */
export function useWidth<E extends HTMLElement>(
  paper: number,
): readonly [RefObject<E | null>, number | undefined] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(element.clientWidth);
    const observer = new ResizeObserver(measure);
    // the browser prints as soon as the event is handled
    const fix = () => flushSync(() => setWidth(paper));
    measure();
    observer.observe(element);
    window.addEventListener('beforeprint', fix);
    window.addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', fix);
      window.removeEventListener('afterprint', measure);
    };
  }, [paper]);
  return [ref, width];
}
