import type { ReplyOf, requirement } from '@reeve/contract';
import type { PlanColumn } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { AnswerDots } from './answer-marks.tsx';

type Row = ReplyOf<typeof requirement.read>['plan']['rows'][number];
type Task = Row['cells'][number]['tasks'][number];

/** One question and one kind of source: its tasks, or the way to give one. */
export function PlanCell({
  question,
  column,
  tasks,
  mayGive,
}: {
  question: Row['question'];
  column: PlanColumn;
  tasks: readonly Task[];
  mayGive: boolean;
}): ReactElement {
  const t = useT('direct');
  return (
    <>
      {tasks.map((task) => (
        <PlanTask key={task.id} task={task} />
      ))}
      {mayGive && column !== 'not_stated' && (
        <Link
          className="pl-add"
          to={paths.newCollectionTask({ requirement: question.id, source: column })}
          aria-label={t('plan.addTask', { question: question.title, source: t(`source.${column}`) })}
        >
          +
        </Link>
      )}
    </>
  );
}

/** A task in its cell: who, on which authority, late or due, and its answers. */
function PlanTask({ task }: { task: Task }): ReactElement {
  const t = useT('direct');
  const { authority, timing, dueOn } = task;
  return (
    <div className="pl-task">
      <Link to={paths.collectionTask(task.id)}>{task.sourceType === '' ? task.title : task.sourceType}</Link>
      <span>{task.owner ?? t('record:nobody')}</span>
      <span className={authority === 'ended' || authority === 'ends_soon' ? 'pl-late' : 'mut'}>
        {task.authorityType === 'none'
          ? t('plan.noAuthority')
          : `${t(`authority.${task.authorityType}`)} ${task.authorityRef}`}
        {task.authorityUntil !== null && (
          <>
            {', '}
            {t(`plan.authority.${authority}`)} <DateText on={task.authorityUntil} />
          </>
        )}
      </span>
      <span className={timing === 'late' || timing === 'declined' ? 'pl-late' : 'mut'}>
        {t(`plan.timing.${timing}`)} {dueOn !== null && timing !== 'declined' && <DateText on={dueOn} />}
      </span>
      <AnswerDots counts={task.answers} />
    </div>
  );
}
