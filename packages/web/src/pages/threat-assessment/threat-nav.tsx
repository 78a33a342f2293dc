import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { AssessNav } from '../judgement/assess-nav.tsx';
import { SiblingNav } from '../record/sibling-nav.tsx';

export type ThreatPlace = 'assessments' | 'harm' | 'weights' | 'templates';

/** Threat assessments, and what they are scored on. */
export function ThreatNav({ current }: { current: ThreatPlace }): ReactElement {
  const t = useT('assess');
  return (
    <>
      <AssessNav current="threats" />
      <SiblingNav
        label={t('nav.threats')}
        items={[
          {
            to: paths.threatAssessments(),
            label: t('threatNav.assessments'),
            current: current === 'assessments',
          },
          { to: paths.harm(), label: t('threatNav.harm'), current: current === 'harm' },
          { to: paths.harmWeights(), label: t('threatNav.weights'), current: current === 'weights' },
          { to: paths.assessmentTemplates(), label: t('threatNav.templates'), current: current === 'templates' },
        ]}
      />
    </>
  );
}
