import type { ReactNode } from 'react';

/** Drawn on a 16 px grid with one weight of line, as in the pictures' rail. */
const SHAPES = {
  mirror: <path d="M8 1.5v13M5.2 4.6 1.8 8l3.4 3.4M10.8 4.6 14.2 8l-3.4 3.4" />,
  flag: <path d="M3.2 14.5v-12h9.3l-2.3 3 2.3 3H3.2" />,
  people: (
    <>
      <circle cx="5.8" cy="5.2" r="2.5" />
      <path d="M1.2 13.3c.3-2.6 2.1-4 4.6-4s4.3 1.4 4.6 4M10.6 2.900a2.4 2.4 0 0 1 0 4.600M12.4 9.700c1.4.500 2.2 1.7 2.4 3.6" />
    </>
  ),
  inbox: <path d="M1.8 9.3 3.7 3h8.600l1.9 6.300v4H1.800zM1.8 9.300h3.600c0 1.5 1.1 2.3 2.6 2.300s2.6-.8 2.6-2.300h3.6" />,
  sliders: (
    <>
      <path d="M1.5 5h2.800M8.7 5h5.800M1.5 11h5.800M11.7 11h2.8" />
      <circle cx="6.5" cy="5" r="2" />
      <circle cx="9.5" cy="11" r="2" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.300V8l2.5 1.7" />
    </>
  ),
  calendar: <path d="M2 3.500h12v10.500H2zM2 6.700h12M5.2 1.700v3M10.8 1.700v3" />,
  moon: <path d="M13.5 9.600A6 6 0 0 1 6.4 2.500a5.9 5.9 0 1 0 7.1 7.100z" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.9" />
      <path d="M8 1.200v1.400M8 13.400v1.400M1.2 8h1.400M13.4 8h1.400M3.2 3.200l1 1M11.8 11.800l1 1M12.8 3.200l-1 1M4.2 11.800l-1 1" />
    </>
  ),
  dots: (
    <>
      <circle cx="3" cy="8" r=".9" fill="currentColor" />
      <circle cx="8" cy="8" r=".9" fill="currentColor" />
      <circle cx="13" cy="8" r=".9" fill="currentColor" />
    </>
  ),
  right: <path d="m6 3.5 4.5 4.500L6 12.5" />,
  left: <path d="M10 3.5 5.5 8l4.5 4.5" />,
  down: <path d="m3.5 6 4.5 4.500L12.5 6" />,
  up: <path d="M3.5 10 8 5.500l4.5 4.5" />,
  check: <path d="m2.8 8.5 3.4 3.3 7-7.6" />,
  close: <path d="m3.5 3.5 9 9M12.5 3.500l-9 9" />,
  plus: <path d="M8 2.500v11M2.5 8h11" />,
  upload: <path d="M8 10.500v-8M4.7 5.6 8 2.300l3.3 3.300M2.3 10.500v3h11.400v-3" />,
  refresh: <path d="M13.3 6.500A5.6 5.6 0 0 0 3 5.300M2.7 2.500v3h3M2.7 9.500A5.6 5.6 0 0 0 13 10.700M13.3 13.500v-3h-3" />,
  trash: <path d="M2.5 4h11M6 4V2.300h4V4M4 4l.6 9.700h6.800L12 4M6.7 6.800v4M9.3 6.800v4" />,
  link: <path d="M6.5 9.5 9.5 6.500M7.3 4.600l1.5-1.500a2.9 2.9 0 0 1 4.1 4.100l-1.5 1.500M8.7 11.400l-1.5 1.500a2.9 2.9 0 0 1-4.1-4.100l1.5-1.5" />,
  warning: <path d="M8 2 1.5 13.500h13zM8 6.300v3.400M8 11.300v.5" />,
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
