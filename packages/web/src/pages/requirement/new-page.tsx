import { gap, requirement } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { ServedRecord } from '../record/form/served-record.tsx';
import { useNamedRecord } from '../record/form/use-named-record.ts';
import { RequirementForm } from './requirement-form.tsx';

/** Ask the service a question: what, which decision needs it, who answers, by when; from a gap, if the address names one. */
export function NewRequirementPage(): ReactElement {
  const t = useT('direct');
  const [question] = useQueryPart('question');
  const ofGap = useNamedRecord(gap.read, 'gap');
  const parent = useNamedRecord(requirement.read, 'parent');
  return (
    <Page stage="direct" title={t('requirement.new')} subtitle={t('requirement.newWhat')}>
      {!ofGap.isNamed && !parent.isNamed && <RequirementForm start={{ question }} cites={[]} />}
      <ServedRecord label={t('gap.fromGap')} named={ofGap} pathOf={paths.gap}>
        {({ id, body: { statement, level } }) => (
          <RequirementForm start={{ question: statement, level }} cites={[{ kind: 'gap', id }]} />
        )}
      </ServedRecord>
      <ServedRecord label={t('plan.partOf')} named={parent} pathOf={paths.requirement}>
        {({ id, dueOn, body: { decisionServed, level } }) => (
          <RequirementForm
            start={{ decisionServed, kind: 'eei', level, dueOn: dueOn ?? undefined }}
            cites={[{ kind: 'requirement', id }]}
          />
        )}
      </ServedRecord>
    </Page>
  );
}
