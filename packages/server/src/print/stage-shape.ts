import type { Stage } from '@reeve/domain';

/** Shapes on a grid of 24 by 24, stroke 1.75, round ends: the icons of the screen. */
const SHAPE: Readonly<Record<Stage, string>> = {
  direct: '<circle cx="12" cy="12" r="9"/><path d="M15.8 8.2 13.6 13.6 8.2 15.8 10.4 10.4Z"/>',
  gather: '<path d="M12 3v10M8 9.5l4 4 4-4"/><path d="M3.5 14v5.5h17V14h-4.2a4.4 4.4 0 0 1-8.6 0Z"/>',
  know: '<circle cx="6" cy="7" r="2.6"/><circle cx="18" cy="6" r="2.6"/><circle cx="13" cy="18" r="2.6"/><path d="M8.6 6.8l6.8-.6M7.2 9.3l4.6 6.4M17.1 8.5l-3.2 7"/>',
  analyse: '<path d="M3.5 3.5v17h17"/><path d="M6.5 17c3.2 0 3.6-10 6-10s2.8 10 7 10"/>',
  assess: '<path d="M3.5 17a8.5 8.5 0 0 1 17 0"/><path d="M12 17l4.2-6"/><path d="M3.5 20.5h17"/>',
  decide:
    '<path d="M12 21v-5.5"/><path d="M12 15.5C12 10.5 18 11 18 4M15 6.8 18 3.8l3 3"/><path d="M12 15.5C12 10.5 6 11 6 4" stroke-dasharray="2.2 3.4"/>',
  act: '<path d="M5.5 21V3.5"/><path d="M5.5 4.5h13l-3 4.25 3 4.25h-13"/>',
  evaluate: '<path d="M20.5 12a8.5 8.5 0 1 1-3.1-6.56"/><path d="M20.5 3.5v4h-4"/><path d="M8.2 12.2l2.8 2.8 5-5.6"/>',
  protect:
    '<path d="M12 3l7.5 2.8v5.4c0 4.6-3.1 7.9-7.5 9.8-4.4-1.9-7.5-5.2-7.5-9.8V5.8Z"/><circle cx="12" cy="10.5" r="1.8"/><path d="M12 12.3v3.2"/>',
};

/** Icons of the stages for the templates. */
export const STAGE_SHAPES = JSON.stringify(SHAPE);
