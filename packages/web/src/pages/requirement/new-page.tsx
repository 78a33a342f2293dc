import { gap, requirement } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
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
          <p className="rec-serves">
            {t('common:colon', { label: t('gap.fromGap') })} <Link to={paths.gap(data.id)}>{data.title}</Link>{' '}
            <span className="ref">{data.reference}</span>
          </p>
          <RequirementForm
            start={{ question: data.body.statement, level: data.body.level }}
            cites={[{ kind: 'gap', id: data.id }]}
          />
        </>
      )}
      {parent.data && (
        <>
          <p className="rec-serves">
            {t('common:colon', { label: t('plan.partOf') })}{' '}
            <Link to={paths.requirement(parent.data.id)}>{parent.data.title}</Link>{' '}
            <span className="ref">{parent.data.reference}</span>
          </p>
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
