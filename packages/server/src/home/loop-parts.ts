import type { LoopFigures } from '@reeve/store';

/** Whether the loop closes, as parts of wholes. */
export function loopParts([figures]: readonly LoopFigures[]) {
  return {
    questions: { of: figures?.questions_due ?? 0, done: figures?.questions_answered ?? 0 },
    decisions: { of: figures?.decisions ?? 0, done: figures?.decisions_on_knowledge ?? 0 },
    operations: { of: figures?.operations ?? 0, done: figures?.operations_evaluated ?? 0 },
    gaps: {
      open: figures?.gaps_open ?? 0,
      opened: figures?.gaps_opened ?? 0,
      closed: figures?.gaps_closed ?? 0,
    },
  };
}
