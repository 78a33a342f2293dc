import type { IdentityEvidence } from '@reeve/contract';
import { useT } from '../../i18n.ts';

/** What a comparison found, in words: the finding, and of names why they are alike. */
export function useFinding(): (evidence: Pick<IdentityEvidence, 'finding' | 'reasons'>) => string {
  const t = useT('identity');
  return ({ finding, reasons }) => {
    const why = reasons.map((reason) => t(`reason.${reason}`));
    return [t(`finding.${finding}`), ...why].join('; ');
  };
}
