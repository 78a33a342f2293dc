import { mayReadRecipients } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import '../record/record.css';
import { SiblingNav } from '../record/sibling-nav.tsx';
import './assess.css';

type AssessPlace = 'products' | 'judgements' | 'hypotheses' | 'threats' | 'calibration' | 'recipients';

/** Kinds of record that an assessment consists of, and the place of each in the navigation. */
export type AssessKind = 'hypothesis_matrix' | 'threat_assessment' | 'judgement' | 'product';
export const ASSESS_PLACE: Readonly<Record<AssessKind, AssessPlace>> = {
  hypothesis_matrix: 'hypotheses',
  threat_assessment: 'threats',
  judgement: 'judgements',
  product: 'products',
};

/** What is assessed, products and the judgements in them; and the recipients it is sent to, for those who read the register. */
export function AssessNav({ current }: { current: AssessPlace }): ReactElement {
  const t = useT('assess');
  const { account } = useSession();
  return (
    <SiblingNav
      label={t('nav.label')}
      items={[
        { to: paths.products(), label: t('nav.products'), current: current === 'products' },
        { to: paths.judgements(), label: t('nav.judgements'), current: current === 'judgements' },
        { to: paths.hypothesisMatrices(), label: t('nav.hypotheses'), current: current === 'hypotheses' },
        { to: paths.threatAssessments(), label: t('nav.threats'), current: current === 'threats' },
        { to: paths.calibration(), label: t('nav.calibration'), current: current === 'calibration' },
        ...(mayReadRecipients(account.roles)
          ? [{ to: paths.recipients(), label: t('nav.recipients'), current: current === 'recipients' }]
          : []),
      ]}
    />
  );
}
