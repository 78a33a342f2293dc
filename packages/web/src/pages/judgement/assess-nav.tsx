import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import '../record/record.css';
import { SiblingNav } from '../record/sibling-nav.tsx';
import './assess.css';

type AssessPlace = 'products' | 'judgements';

/** What is assessed: products and the judgements in them. */
export function AssessNav({ current }: { current: AssessPlace }): ReactElement {
  const t = useT('assess');
  return (
    <SiblingNav
      label={t('nav.label')}
      items={[
        { to: paths.products(), label: t('nav.products'), current: current === 'products' },
        { to: paths.judgements(), label: t('nav.judgements'), current: current === 'judgements' },
      ]}
    />
  );
}
