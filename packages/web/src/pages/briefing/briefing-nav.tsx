import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { SiblingNav } from '../record/sibling-nav.tsx';

/** The lists of the stage act. */
export function BriefingNav({ current }: { current: 'tasks' | 'notices' }): ReactElement {
  const t = useT('briefing');
  const codes = useT('codes');
  return (
    <SiblingNav
      label={codes('stage.act')}
      items={[
        { to: paths.tasks(), label: t('nav.tasks'), current: current === 'tasks' },
        { to: paths.notices(), label: t('nav.notices'), current: current === 'notices' },
      ]}
    />
  );
}
