import type { ReactElement } from 'react';
import { useFormat } from '../../../../format.ts';
import { useT } from '../../../../i18n.ts';
import type { Proposal } from './retention-proposal.ts';

/** What the retention rule says about a date, as a sentence: the field itself stays the person's to fill. */
export function ProposalNote({
  proposal,
  otherwise,
}: {
  proposal: Proposal | undefined;
  /** Text while no rule applies yet. */
  otherwise: string;
}): ReactElement {
  const t = useT('report');
  const format = useFormat();
  if (!proposal) return <>{otherwise}</>;
  return (
    <>
      {t('review.proposal', {
        rule: t(`rule.${proposal.ruleId}`),
        review: format.date(proposal.reviewOn),
        maximum: format.date(proposal.maximumOn),
      })}
    </>
  );
}
