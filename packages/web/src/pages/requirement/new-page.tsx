import { gap, requirement } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { ServedRecord } from '../record/form/served-record.tsx';
import { RequirementForm } from './requirement-form.tsx';

/** Ask the service a question: what, which decision needs it, who answers, by when; from a gap, if the address names one. */
export function NewRequirementPage(): ReactElement {
  const t = useT('direct');
  const [question] = useQueryPart('question');
  const [gapId] = useQueryPart('gap');
  const [parentId] = useQueryPart('parent');
  const { data, error } = useReading(gap.read, { params: { id: gapId } }, { enabled: gapId !== '' });
  const parent = useReading(requirement.read, { params: { id: parentId } }, { enabled: parentId !== '' });
  return (
    <Page stage="direct" title={t('requirement.new')} subtitle={t('requirement.newWhat')}>
      <ProblemNote error={gapId === '' ? null : error} />
      <ProblemNote error={parentId === '' ? null : parent.error} />
      {gapId === '' && parentId === '' && <RequirementForm start={{ question }} cites={[]} />}
      {data && (
        <>
          <ServedRecord label={t('gap.fromGap')} to={paths.gap(data.id)} record={data} />
          <RequirementForm
            start={{ question: data.body.statement, level: data.body.level }}
            cites={[{ kind: 'gap', id: data.id }]}
          />
        </>
      )}
      {parent.data && (
        <>
          <ServedRecord label={t('plan.partOf')} to={paths.requirement(parent.data.id)} record={parent.data} />
          <RequirementForm
            start={{
              decisionServed: parent.data.body.decisionServed,
              kind: 'eei',
              level: parent.data.body.level,
              dueOn: parent.data.dueOn ?? undefined,
            }}
            cites={[{ kind: 'requirement', id: parent.data.id }]}
          />
        </>
      )}
    </Page>
  );
}
