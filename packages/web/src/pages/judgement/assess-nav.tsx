import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import '../record/record.css';
import { SiblingNav } from '../record/sibling-nav.tsx';
import './assess.css';

type AssessPlace = 'products' | 'judgements' | 'documents' | 'workshops' | 'concepts' | 'readiness';

/** What is assessed: products and the judgements in them, texts under review, the words of the trade, and how ready one is. */
export function AssessNav({ current }: { current: AssessPlace }): ReactElement {
  const t = useT('assess');
  return (
    <SiblingNav
      label={t('nav.label')}
      items={[
        { to: paths.products(), label: t('nav.products'), current: current === 'products' },
        { to: paths.judgements(), label: t('nav.judgements'), current: current === 'judgements' },
        { to: paths.documents(), label: t('nav.documents'), current: current === 'documents' },
        { to: paths.workshops(), label: t('nav.workshops'), current: current === 'workshops' },
        { to: paths.concepts(), label: t('nav.concepts'), current: current === 'concepts' },
        { to: paths.readinessList(), label: t('nav.readiness'), current: current === 'readiness' },
      ]}
    />
  );
}
