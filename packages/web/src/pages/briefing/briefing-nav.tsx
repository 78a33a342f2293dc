import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { SiblingNav } from '../record/sibling-nav.tsx';

type Name = 'tasks' | 'shift' | 'sheets' | 'notices' | 'debriefs';

/** The lists of the stage act. */
export function BriefingNav({ current }: { current: Name }): ReactElement {
  const t = useT('briefing');
  const codes = useT('codes');
  const item = (name: Name, to: string) => ({ to, label: t(`nav.${name}`), current: current === name });
  return (
    <SiblingNav
      label={codes('stage.act')}
      items={[
        item('tasks', paths.tasks()),
        item('shift', paths.shift()),
        item('sheets', paths.shiftSheets()),
        item('notices', paths.notices()),
        item('debriefs', paths.debriefs()),
      ]}
    />
  );
}
