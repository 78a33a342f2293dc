import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import '../record/record.css';
import { SiblingNav } from '../record/sibling-nav.tsx';

type CommonPlace = 'documents' | 'workshops' | 'concepts' | 'readiness';

/** What all stages share: texts under review, the workshops that discuss them, the words of the trade, how ready one is. */
export function CommonNav({ current }: { current: CommonPlace }): ReactElement {
  const t = useT('shell');
  const codes = useT('codes');
  return (
    <SiblingNav
      label={codes('stage.common')}
      items={[
        { to: paths.documents(), label: t('common.documents'), current: current === 'documents' },
        { to: paths.workshops(), label: t('common.workshops'), current: current === 'workshops' },
        { to: paths.concepts(), label: t('common.concepts'), current: current === 'concepts' },
        { to: paths.readinessList(), label: t('common.readiness'), current: current === 'readiness' },
      ]}
    />
  );
}
