import type { ReportDraft } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import type { Proposal } from './person/retention-proposal.ts';
import { isTakenOver, takenOver } from './usual-markings.ts';
import type { CodeLists } from './use-code-lists.ts';

/** The markings of the author's last report, each with where it comes from. One tap sets them; none is set before. */
export function UsualMarkingsList({
  form,
  usual,
  proposal,
  legalBases,
  onUse,
}: {
  form: ReportDraft;
  usual: NonNullable<CodeLists['usual']>;
  proposal: Proposal | undefined;
  legalBases: CodeLists['legalBases'];
  onUse: (fields: Partial<ReportDraft>) => void;
}): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const format = useFormat();
  const taken = takenOver(usual, proposal);
  const isUsed = isTakenOver(form, taken);
  const lines: readonly (readonly [string, string])[] = [
    [t('basis.legalBasis'), legalBases.find(({ code }) => code === taken.legalBasis)?.title ?? usual.legalBasis],
    [t('marking.classification'), codes(`classification.${usual.classification}`)],
    [t('marking.handling'), taken.handling.codes.join(' ') || t('usual.choose')],
    ['TLP', usual.tlp],
    [t('marking.group'), usual.group],
    [t('basis.reviewOn'), proposal ? format.date(proposal.reviewOn) : t('usual.noDate')],
  ];
  return (
    <div className="usual">
      <p className="hint">{t(isUsed ? 'usual.used' : 'usual.lead')}</p>
      <dl className="usual-lines">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isUsed ? (
        <output>
          <Icon name="check" size={14} /> {t('usual.set')}
        </output>
      ) : (
        <Button kind="primary" onClick={() => onUse(taken)}>
          {t('usual.use')}
        </Button>
      )}
    </div>
  );
}
