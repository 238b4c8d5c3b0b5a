import type { ReactNode } from 'react';

/** Drawn on a 16 px grid with one weight of line, as in the pictures' rail. */
const SHAPES = {
  mirror: <path d="M8 1.5v13M5.2 4.6 1.8 8l3.4 3.4M10.8 4.6 14.2 8l-3.4 3.4" />,
  journal: (
    <path d="M3.5 1.8h9.3v12.4H3.5zM6 1.8v12.4M8.4 5h2M2.2 4.6h1.3M2.2 8h1.3M2.2 11.4h1.3" />
  ),
  practice: <path d="m2 4.3 1.6 1.6 2.6-3.3M2 11.3l1.6 1.6 2.6-3.3M9 4.7h5M9 11.7h5" />,
  flag: <path d="M3.2 14.5v-12h9.3l-2.3 3 2.3 3H3.2" />,
  stairs: <path d="M1.8 13.8h3.6v-3.6H9V6.6h3.6V3h1.8" />,
  ties: (
    <>
      <path d="m3.6 12.6 8.8-9.2M4.4 4.2l7.4 7.6" />
      <circle cx="3.2" cy="3" r="1.5" />
      <circle cx="13" cy="13" r="1.5" />
    </>
  ),
  'hand-on': <path d="M6 2.5H2.2v11H6M6.4 8h7.8M10.9 4.6 14.3 8l-3.4 3.4" />,
  rings: (
    <>
      <circle cx="5.7" cy="8" r="4.2" />
      <circle cx="10.3" cy="8" r="4.2" />
    </>
  ),
  eye: (
    <>
      <path d="M1.2 8S3.8 3.4 8 3.4 14.8 8 14.8 8 12.2 12.6 8 12.6 1.2 8 1.2 8z" />
      <circle cx="8" cy="8" r="2.1" />
    </>
  ),
  people: (
    <>
      <circle cx="5.8" cy="5.2" r="2.5" />
      <path d="M1.2 13.3c.3-2.6 2.1-4 4.6-4s4.3 1.4 4.6 4M10.6 2.9a2.4 2.4 0 0 1 0 4.6M12.4 9.7c1.4.5 2.2 1.7 2.4 3.6" />
    </>
  ),
  inbox: (
    <path d="M1.8 9.3 3.7 3h8.6l1.9 6.3v4H1.8zM1.8 9.3h3.6c0 1.5 1.1 2.3 2.6 2.3s2.6-.8 2.6-2.3h3.6" />
  ),
  sliders: (
    <>
      <path d="M1.5 5h2.8M8.7 5h5.8M1.5 11h5.8M11.7 11h2.8" />
      <circle cx="6.5" cy="5" r="2" />
      <circle cx="9.5" cy="11" r="2" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.3V8l2.5 1.7" />
    </>
  ),
  calendar: <path d="M2 3.5h12v10.5H2zM2 6.7h12M5.2 1.7v3M10.8 1.7v3" />,
  moon: <path d="M13.5 9.6A6 6 0 0 1 6.4 2.5a5.9 5.9 0 1 0 7.1 7.1z" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.9" />
      <path d="M8 1.2v1.4M8 13.4v1.4M1.2 8h1.4M13.4 8h1.4M3.2 3.2l1 1M11.8 11.8l1 1M12.8 3.2l-1 1M4.2 11.8l-1 1" />
    </>
  ),
  dots: (
    <>
      <circle cx="3" cy="8" r=".9" fill="currentColor" />
      <circle cx="8" cy="8" r=".9" fill="currentColor" />
      <circle cx="13" cy="8" r=".9" fill="currentColor" />
    </>
  ),
  right: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  left: <path d="M10 3.5 5.5 8l4.5 4.5" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  up: <path d="M3.5 10 8 5.5l4.5 4.5" />,
  check: <path d="m2.8 8.5 3.4 3.3 7-7.6" />,
  close: <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />,
  plus: <path d="M8 2.5v11M2.5 8h11" />,
  upload: <path d="M8 10.5v-8M4.7 5.6 8 2.3l3.3 3.3M2.3 10.5v3h11.4v-3" />,
  refresh: (
    <path d="M13.3 6.5A5.6 5.6 0 0 0 3 5.3M2.7 2.5v3h3M2.7 9.5A5.6 5.6 0 0 0 13 10.7M13.3 13.5v-3h-3" />
  ),
  search: <path d="M7 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zM10.5 10.5l3.5 3.5" />,
  trash: <path d="M2.5 4h11M6 4V2.3h4V4M4 4l.6 9.7h6.8L12 4M6.7 6.8v4M9.3 6.8v4" />,
  link: (
    <path d="M6.5 9.5 9.5 6.5M7.3 4.6l1.5-1.5a2.9 2.9 0 0 1 4.1 4.1l-1.5 1.5M8.7 11.4l-1.5 1.5a2.9 2.9 0 0 1-4.1-4.1l1.5-1.5" />
  ),
  warning: <path d="M8 2 1.5 13.5h13zM8 6.3v3.4M8 11.3v.5" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

interface IconProps {
  readonly name: IconName;
  readonly size?: number | undefined;
}

/** An icon says nothing by itself: the control around it has the words. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.35"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {SHAPES[name]}
    </svg>
  );
}
