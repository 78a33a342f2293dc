import type { ReactNode } from 'react';

/**
 * The drawings of all icons: 24 grid, 1.75 stroke, round ends, no fills. Inline rather than a sprite file, so that
 * printing, dark mode and the strict content policy need nothing special. The first nine are the stages.
 */
export const ICON_SHAPES = {
  direct: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M15.8 8.2 13.6 13.6 8.2 15.8 10.4 10.4Z" />
    </>
  ),
  gather: <path d="M12 3v10M8 9.5l4 4 4-4M3.5 14v5.5h17V14h-4.2a4.4 4.4 0 0 1-8.6 0Z" />,
  know: (
    <>
      <circle cx="6" cy="7" r="2.6" />
      <circle cx="18" cy="6" r="2.6" />
      <circle cx="13" cy="18" r="2.6" />
      <path d="M8.6 6.8l6.8-.6M7.2 9.3l4.6 6.4M17.1 8.5l-3.2 7" />
    </>
  ),
  analyse: <path d="M3.5 3.5v17h17M6.5 17c3.2 0 3.6-10 6-10s2.8 10 7 10" />,
  assess: <path d="M3.5 17a8.5 8.5 0 0 1 17 0M12 17l4.2-6M3.5 20.5h17" />,
  decide: (
    <>
      <path d="M12 21v-5.5M12 15.5C12 10.5 18 11 18 4M15 6.8 18 3.8l3 3" />
      <path d="M12 15.5C12 10.5 6 11 6 4" strokeDasharray="2.2 3.4" />
    </>
  ),
  act: <path d="M5.5 21V3.5M5.5 4.5h13l-3 4.25 3 4.25h-13" />,
  evaluate: <path d="M20.5 12a8.5 8.5 0 1 1-3.1-6.56M20.5 3.5v4h-4M8.2 12.2l2.8 2.8 5-5.6" />,
  protect: (
    <>
      <path d="M12 3l7.5 2.8v5.4c0 4.6-3.1 7.9-7.5 9.8-4.4-1.9-7.5-5.2-7.5-9.8V5.8ZM12 12.3v3.2" />
      <circle cx="12" cy="10.5" r="1.8" />
    </>
  ),
  home: <path d="M4 10.5 12 4l8 6.5V20H4ZM9.5 20v-6h5v6" />,
  common: (
    <>
      <circle cx="9" cy="12" r="6" />
      <circle cx="15" cy="12" r="6" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5 21 21" />
    </>
  ),
  menu: <path d="M4 6.5h16M4 12h16M4 17.5h16" />,
  right: <path d="M4 12h15M13.5 6.5 19 12l-5.5 5.5" />,
  left: <path d="M20 12H5M10.5 6.5 5 12l5.5 5.5" />,
  down: <path d="M6 9l6 6 6-6" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  lock: <path d="M5 11h14v9.5H5ZM8 11V8a4 4 0 0 1 8 0v3" />,
  eye: (
    <>
      <path d="M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12Z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  check: <path d="M4.5 12.5 10 18 19.5 6.5" />,
  cross: <path d="M6 6l12 12M18 6 6 18" />,
  plus: <path d="M12 5v14M5 12h14" />,
  print: <path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7Z" />,
  book: (
    <path d="M12 6.5C10 4.8 7 4.3 3.5 4.5v14c3.5-.2 6.5.3 8.5 2 2-1.7 5-2.2 8.5-2v-14C17 4.3 14 4.8 12 6.5ZM12 6.5v14" />
  ),
  comment: <path d="M4 4.5h16v11.5h-9L6.5 20v-4H4Z" />,
  warn: <path d="M12 3.5 21.5 20h-19ZM12 10v4.5M12 17v.2" />,
  filter: <path d="M4 5h16l-6.2 7.5V19l-3.6-2v-4.5Z" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.8-4.5 3.5-6.5 7.5-6.5s6.7 2 7.5 6.5" />
    </>
  ),
  vehicle: (
    <>
      <path d="M3.5 16.5v-4l2-5.5h11l3.5 5.5v4Z" />
      <circle cx="7.5" cy="17" r="2" />
      <circle cx="16.5" cy="17" r="2" />
    </>
  ),
  phone: <path d="M7.5 2.5h9v19h-9ZM11 18.5h2" />,
  address: (
    <>
      <path d="M12 21.5c-4.5-5-6.5-8.3-6.5-11.5a6.5 6.5 0 0 1 13 0c0 3.2-2 6.5-6.5 11.5Z" />
      <circle cx="12" cy="10" r="2.3" />
    </>
  ),
  object: <path d="M4 8 12 4l8 4v8.5L12 20.5 4 16.5ZM4 8l8 4 8-4M12 12v8.5" />,
  organisation: <path d="M4 20.5V8l5-3v15.5M9 9.5h11v11M4 20.5h16M13 13h3M13 16.5h3" />,
  event: <path d="M4 5.5h16v15H4ZM4 10h16M8.5 3v4.5M15.5 3v4.5" />,
  fit: <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />,
  hide: <path d="M3 12c2.5-4.5 5.5-6.5 9-6.5s6.5 2 9 6.5M4 20 20 4" />,
  path: (
    <>
      <circle cx="5" cy="18" r="2" />
      <circle cx="19" cy="6" r="2" />
      <path d="M7 18h6a3 3 0 0 0 0-6h-2a3 3 0 0 1 0-6h6" />
    </>
  ),
  undo: <path d="M8.5 5 4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11H9" />,
  expand: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 9V3.5M12 20.5V15M9 12H3.5M20.5 12H15" />
    </>
  ),
  stamp: <path d="M9 3.5h6l-1 8h4.5v4h-13v-4H10ZM5 20h14" />,
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof ICON_SHAPES;
