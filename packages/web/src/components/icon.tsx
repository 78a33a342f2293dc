import type { ReactElement } from 'react';
import { ICON_SHAPES, type IconName } from './icon-shapes.tsx';

/** A line icon; decorative unless it has a label. `stage` gives it its stage's hue. */
export function Icon({
  name,
  size = 16,
  stage,
  label,
}: {
  name: IconName;
  /** Edge in CSS pixels. */
  size?: number;
  stage?: string | undefined;
  label?: string;
}): ReactElement {
  return (
    <svg
      className={stage === undefined ? 'ic' : `ic st-${stage}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {ICON_SHAPES[name]}
    </svg>
  );
}
