import type { Stage } from '@reeve/domain';

/** One hue per stage, the same as on screen (light theme); never shown without its word. */
export const STAGE_HUE: Readonly<Record<Stage, string>> = {
  direct: '843E62',
  gather: '74437C',
  know: '5E4C8D',
  analyse: '435594',
  assess: '175E90',
  decide: '00677E',
  act: '006C5C',
  evaluate: '236938',
  protect: '515A68',
};
