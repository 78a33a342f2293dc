import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { SiblingNav } from '../record/sibling-nav.tsx';

/** The two lists of the stage decide. */
export function DecideNav({ current }: { current: 'meetings' | 'decisions' }): ReactElement {
  const t = useT('decide');
  const codes = useT('codes');
  return (
    <SiblingNav
      label={codes('stage.decide')}
      items={[
        { to: paths.meetings(), label: t('meeting.list'), current: current === 'meetings' },
        { to: paths.decisions(), label: t('decision.list'), current: current === 'decisions' },
      ]}
    />
  );
}
