import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { SiblingNav } from '../record/sibling-nav.tsx';

/** The lists of the stage decide; nominations for those whose post sees them. */
export function DecideNav({
  current,
}: {
  current: 'meetings' | 'decisions' | 'allocationPlans' | 'personNominations';
}): ReactElement {
  const t = useT('decide');
  const codes = useT('codes');
  const { sees } = useSession();
  return (
    <SiblingNav
      label={codes('stage.decide')}
      items={[
        { to: paths.meetings(), label: t('meeting.list'), current: current === 'meetings' },
        { to: paths.decisions(), label: t('decision.list'), current: current === 'decisions' },
        ...(sees.includes('allocation_plan')
          ? [
              {
                to: paths.allocationPlans(),
                label: t('allocationPlans'),
                current: current === 'allocationPlans',
              },
            ]
          : []),
        ...(sees.includes('person_nomination')
          ? [
              {
                to: paths.personNominations(),
                label: t('personNomination.list'),
                current: current === 'personNominations',
              },
            ]
          : []),
      ]}
    />
  );
}
