import type { ReactElement } from 'react';

/** The sign: an R whose leg runs on as a thread to a point. */
export function BrandSign({ size = 18 }: { size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3 15V3h6a3.5 3.5 0 0 1 0 7H3M9 10l5 5" />
      <circle cx="15" cy="3.5" r="1.5" fill="currentColor" stroke="none" />
    </svg>
  );
}
