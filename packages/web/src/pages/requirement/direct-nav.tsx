import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { SiblingNav } from '../record/sibling-nav.tsx';

/** The lists of the stage direct whose objects this person's post sees. */
export function DirectNav({
  current,
}: {
  current: 'requirements' | 'gaps' | 'patrol' | 'collection' | 'priorities' | 'strategies';
}): ReactElement {
  const t = useT('direct');
  const codes = useT('codes');
  const { sees } = useSession();
  return (
    <SiblingNav
      label={codes('stage.direct')}
      items={[
        {
          kind: 'requirement',
          to: paths.requirements(),
          label: t('requirement.list'),
          current: current === 'requirements',
        },
        { kind: 'gap', to: paths.gaps(), label: t('gap.list'), current: current === 'gaps' },
        {
          kind: 'collection_task',
          to: paths.collectionTasks(),
          label: t('collection.list'),
          current: current === 'collection',
        },
        { kind: 'patrol_question', to: paths.patrol(), label: t('patrol.list'), current: current === 'patrol' },
        { kind: 'priority', to: paths.priorities(), label: t('priority.list'), current: current === 'priorities' },
        {
          kind: 'control_strategy',
          to: paths.controlStrategies(),
          label: t('strategy.list'),
          current: current === 'strategies',
        },
      ].filter(({ kind }) => sees.includes(kind))}
    />
  );
}
