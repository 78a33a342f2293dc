import type { ReplyOf, requirement } from '@reeve/contract';
import { REPORT_USES, type ReportUse } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { GradeAnswer, type AnswerItem } from './grade-answer.tsx';

type Requirement = ReplyOf<typeof requirement.read>;

/** The reports sent for the requirement and its sub-questions, those not yet graded as of use or not first. */
export function AnswerList({ record }: { record: Requirement }): ReactElement {
  const t = useT('direct');
  const [grading, setGrading] = useState<{ readonly item: AnswerItem; readonly use: ReportUse }>();
  const { sent, ofUse, notOfUse, items } = record.answers;
  const open = items.filter(({ use }) => use === null);
  const graded = items.filter(({ use }) => use !== null);
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('answers.title')}</h2>
      {sent === 0 ? (
        <p className="hint">{t('answers.none')}</p>
      ) : (
        <>
          <p>{t('answers.counts', { sent, ofUse, notOfUse, open: open.length })}</p>
          <ul className="rec-near pl-answers">
            {[...open, ...graded].map((item) => (
              <li key={item.id}>
                <Icon name="gather" stage="gather" />
                <Answer item={item} record={record} />
                {item.mayGrade ? (
                  <span className="row">
                    {REPORT_USES.map((use) => (
                      <Button
                        key={use}
                        aria-label={t('answers.gradeAs', { subject: item.subject, use: t(`answers.${use}`) })}
                        onClick={() => setGrading({ item, use })}
                      >
                        {t(`answers.act.${use}`)}
                      </Button>
                    ))}
                  </span>
                ) : (
                  <span className="mut sm">{t(`answers.${item.use ?? 'open'}`)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {grading && <GradeAnswer {...grading} onClose={() => setGrading(undefined)} />}
    </section>
  );
}

/** A report, the sub-question it was sent for, and until when its author is due a sentence. */
function Answer({ item, record }: { item: AnswerItem; record: Requirement }): ReactElement {
  const t = useT('direct');
  const question = record.plan.rows.find((row) => row.question.id === item.questionId)?.question;
  return (
    <span>
      <Link to={paths.report(item.id)}>{item.subject}</Link> <span className="ref sm">{item.reference}</span>
      {question && question.id !== record.id && (
        <span className="mut sm"> {t('answers.toQuestion', { question: question.title })}</span>
      )}
      {item.because !== '' && <span className="mut sm"> {item.because}</span>}
      {item.mayGrade && item.feedbackDueOn !== null && (
        <span className="mut sm">
          {' '}
          {t('answers.dueBy')} <DateText on={item.feedbackDueOn} />
        </span>
      )}
    </span>
  );
}
