import { requirement, type ReplyOf } from '@reeve/contract';
import type { TFunction } from 'i18next';
import type { ReactElement, ReactNode } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { TermRegion, TermText } from '../../components/text/term-text.tsx';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { DateText, TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { AnswerList } from '../collection/answer-list.tsx';
import { PatrolQuestions } from '../collection/patrol-questions.tsx';
import { PlanMatrix } from '../collection/plan-matrix.tsx';
import { paths } from '../../paths.ts';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { useStateWord } from '../record/state-word.ts';

type Requirement = ReplyOf<typeof requirement.read>;
type Request = NonNullable<Requirement['body']['request']>;

/** One requirement: the question, the decision it serves, its steps, its collection plan and the answers. */
export function RequirementPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(requirement.read, { params: { id } });
  if (!data) return <RecordFallback kind="requirement" error={error} onRetry={() => void refetch()} />;
  return <OneRequirement key={id} record={data} problem={error} />;
}

function OneRequirement({ record, problem }: { record: Requirement; problem: unknown }): ReactElement {
  const t = useT('direct');
  const word = useStateWord();
  const { may } = useSession();
  const { body } = record;
  return (
    <RecordPage
      kind="requirement"
      record={record}
      problem={problem}
      listed={['collection_task', 'report', 'patrol_question']}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('requirement', record.state)}
        </>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('requirement.owner'), record.owner],
            [t('requirement.neededBy'), record.dueOn && <DateText on={record.dueOn} />],
            [t('requirement.kind'), t(`requirementKind.${body.kind}`)],
            [t('requirement.level'), t(`level.${body.level}`)],
            [t('requirement.proposedBy'), record.createdBy],
            [t('requirement.personalData'), t(body.personalDataExpected ? 'yes' : 'no')],
            [t('requirement.referredTo'), body.referredTo],
            ...requestFacts(t, body.request),
          ]}
        />
      }
    >
      <RequirementQuestion record={record} />
      {record.isOverdue && <p className="pl-late">{t('request.overdue')}</p>}
      {record.proposal && (
        <p>
          {t('proposal.next', { step: t(`record:step.requirement.${record.proposal.to}.do`) })}{' '}
          <span className="mut">{t(`proposal.because.${record.proposal.because}`)}</span>
        </p>
      )}
      <RecordSteps
        words="requirement"
        record={record}
        move={(to, version, reason) =>
          call(requirement.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      />
      {body.request?.sentAt !== undefined && may.includes('write_report') && (
        <p className="rec-act">
          <Link className="btn" to={paths.newReport({ requirement: record.id })}>
            {t('request.reply')}
          </Link>
        </p>
      )}
      <PlanMatrix record={record} />
      <AnswerList record={record} />
      <PatrolQuestions record={record} />
    </RecordPage>
  );
}

/** Whom a request for information was sent to, when, and until when its answer is due. */
function requestFacts(t: TFunction, request: Request | undefined): readonly (readonly [string, ReactNode])[] {
  if (!request) return [];
  const { answerAt, answerOn, sentAt } = request;
  return [
    [t('request.to'), `${request.name}, ${t(`request.recipient.${request.to}`)}`],
    [t('request.limit'), t(`request.limits.${request.limit}`)],
    [t('request.reason'), request.reason],
    [t('request.sent'), sentAt === undefined ? t('request.notSent') : <TimeText key="sent" at={sentAt} />],
    [
      t('request.due'),
      answerAt === undefined ? answerOn && <DateText key="on" on={answerOn} /> : <TimeText key="at" at={answerAt} />,
    ],
  ];
}

/** The question where it is longer than the title, the decision it serves, and why it is necessary. */
function RequirementQuestion({ record: { title, body } }: { record: Requirement }): ReactElement {
  const t = useT('direct');
  return (
    <TermRegion>
      {body.question !== title && (
        <p className="rec-serif">
          <TermText text={body.question} />
        </p>
      )}
      <dl className="rec-pairs rec-asks">
        <dt>{t('requirement.decisionServed')}</dt>
        <dd>
          <TermText text={body.decisionServed} />
        </dd>
        {body.necessityNote !== '' && (
          <>
            <dt>{t('requirement.necessity')}</dt>
            <dd>
              <TermText text={body.necessityNote} />
            </dd>
          </>
        )}
      </dl>
    </TermRegion>
  );
}
