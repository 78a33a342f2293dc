import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { SiblingNav } from '../record/sibling-nav.tsx';

/** The six lists of the stage direct. */
export function DirectNav({
  current,
}: {
  current: 'requirements' | 'gaps' | 'patrol' | 'collection' | 'priorities' | 'strategies';
}): ReactElement {
  const t = useT('direct');
  const codes = useT('codes');
  return (
    <SiblingNav
      label={codes('stage.direct')}
      items={[
        { to: paths.requirements(), label: t('requirement.list'), current: current === 'requirements' },
        { to: paths.gaps(), label: t('gap.list'), current: current === 'gaps' },
        { to: paths.collectionTasks(), label: t('collection.list'), current: current === 'collection' },
        { to: paths.patrol(), label: t('patrol.list'), current: current === 'patrol' },
        { to: paths.priorities(), label: t('priority.list'), current: current === 'priorities' },
        { to: paths.controlStrategies(), label: t('strategy.list'), current: current === 'strategies' },
      ]}
    />
  );
}
