import { REPORT_STATES, type ObjectKind } from '@reeve/domain';
import { useT } from '../../i18n.ts';

/** Kinds whose states have words in the area `record`; a collection task has the states of a task. */
const WORDED: Partial<Record<ObjectKind, string>> = {
  requirement: 'requirement',
  collection_task: 'task',
  task: 'task',
  priority: 'priority',
  meeting: 'meeting',
  agenda_item: 'agenda_item',
  decision: 'decision',
  outcome: 'outcome',
  evaluation: 'evaluation',
};

/** The word of a state in the reader's language; empty for kinds whose words belong to other pages. */
export function useStateWord(): (kind: ObjectKind, state: string | null) => string {
  const t = useT('record');
  const codes = useT('codes');
  return (kind, state) => {
    if (state === null) return '';
    if (kind === 'report' && REPORT_STATES.some((known) => known === state)) return codes(`state.${state}`);
    const group = WORDED[kind];
    return group === undefined ? '' : t(`state.${group}.${state}`, { defaultValue: '' });
  };
}
