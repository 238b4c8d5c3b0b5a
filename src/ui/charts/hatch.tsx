interface HatchProps {
  /** unique on the page: `useId()` */
  readonly id: string;
}

/** The pattern of what is not sorted yet; fill with `url(#id)`. */
export function HatchPattern({ id }: HatchProps) {
  return (
    <pattern
      id={id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line x1="0" x2="0" y1="0" y2="5" stroke="var(--ink-3)" strokeWidth="1.6" />
    </pattern>
  );
}
