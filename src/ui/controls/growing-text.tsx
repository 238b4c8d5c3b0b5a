import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { joinClasses } from '../classes.ts';
import styles from './growing-text.module.css';

interface GrowingTextProps extends ComponentProps<'textarea'> {
  /** field: framed like the others · letter: framed, in the face of prose · page: no frame */
  readonly look: 'field' | 'letter' | 'page';
}

/** A text area as high as what is written in it. */
export function GrowingText({ look, className, value, ref, ...rest }: GrowingTextProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another height
  useLayoutEffect(() => {
    // browsers that know field-sizing do it themselves
    if (own.current === null || CSS.supports?.('field-sizing', 'content') === true) return;
    own.current.style.height = 'auto';
    own.current.style.height = `${own.current.scrollHeight + 2}px`;
  }, [value]);
  return (
    <textarea
      ref={(element) => {
        own.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref !== null && ref !== undefined) ref.current = element;
      }}
      rows={2}
      className={joinClasses(styles.text, styles[look], className)}
      value={value}
      {...rest}
    />
  );
}
