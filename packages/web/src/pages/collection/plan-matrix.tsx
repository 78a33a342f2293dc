import type { ReplyOf, requirement } from '@reeve/contract';
import { COLLECTION_SOURCES, type CollectionSource, type PlanColumn } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Select } from '../../components/field/select.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { PlanCell } from './plan-cell.tsx';
import { AnswerMarks } from './answer-marks.tsx';
import './collection-plan.css';

type Requirement = ReplyOf<typeof requirement.read>;
type Row = Requirement['plan']['rows'][number];

/** States in which something can still be collected for a question. */
const COLLECTS: readonly string[] = ['approved', 'tasked', 'partially_answered'];
/** States in which a requirement still takes sub-questions. */
const TAKES_QUESTIONS: readonly string[] = ['proposed', ...COLLECTS];

/** The collection plan: sub-questions by kinds of source, made from the collection tasks. */
export function PlanMatrix({ record }: { record: Requirement }): ReactElement {
  const t = useT('direct');
  const { may } = useSession();
  const [added, setAdded] = useState<readonly CollectionSource[]>([]);
  const { plan } = record;
  const columns: readonly PlanColumn[] = [
    ...COLLECTION_SOURCES.filter((one) => plan.columns.includes(one) || added.includes(one)),
    ...plan.columns.filter((one) => one === 'not_stated'),
  ];
  const mayGive = may.includes('propose_requirement');
  const hasSubQuestions = record.body.kind !== 'eei';
  return (
    <section aria-labelledby="collection-plan">
      <h2 id="collection-plan">
        {t('plan.title')} <span className="mut">{t('plan.what')}</span>
      </h2>
      <AnswerMarks />
      <div className="pl-scroll">
        <table className="pl-table">
          <thead>
            <tr>
              <th scope="col">{t('plan.question')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`source.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.rows.map((row, nth) => (
              <tr key={row.question.id}>
                <th scope="row">
                  <Question row={row} isMain={nth === 0} />
                </th>
                {columns.map((column) => (
                  <td key={column} data-label={t(`source.${column}`)}>
                    <PlanCell
                      question={row.question}
                      column={column}
                      tasks={row.cells.find((cell) => cell.column === column)?.tasks ?? []}
                      mayGive={mayGive && COLLECTS.includes(row.question.state)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {plan.columns.length === 0 && <p className="hint">{t('plan.none')}</p>}
      <p className="mut">{t('plan.neverStarts')}</p>
      {mayGive && (
        <div className="row wrap pl-acts">
          {hasSubQuestions && TAKES_QUESTIONS.includes(record.state) && (
            <Link className="btn" to={paths.newRequirement({ parent: record.id })}>
              {t('plan.addQuestion')}
            </Link>
          )}
          {COLLECTS.includes(record.state) && (
            <Select
              aria-label={t('plan.addSource')}
              placeholder={t('plan.addSource')}
              options={COLLECTION_SOURCES.filter((one) => !columns.includes(one)).map((value) => ({
                value,
                label: t(`source.${value}`),
              }))}
              value={undefined}
              onChange={(source) => source !== undefined && setAdded((before) => [...before, source])}
            />
          )}
        </div>
      )}
    </section>
  );
}

/** The head of a row: the question, and how many answers there are. */
function Question({ row, isMain }: { row: Row; isMain: boolean }): ReactElement {
  const t = useT('direct');
  const { ofUse, notOfUse, notGraded } = row.answers;
  const count = ofUse + notOfUse + notGraded;
  return (
    <>
      {isMain ? t('plan.main') : <Link to={paths.requirement(row.question.id)}>{row.question.title}</Link>}
      <span className={count === 0 ? 'pl-late' : 'mut'}>
        {count === 0 ? t('plan.noAnswer') : t('plan.answers', { count, ofUse })}
      </span>
    </>
  );
}
