import { controlStrategy, type ReplyOf } from '@reeve/contract';
import { STRATEGY_LINES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { DateText, TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { HoursShare } from '../home/command-parts.tsx';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { useStateWord } from '../record/state-word.ts';
import { RecordSteps } from '../record/step/record-steps.tsx';
import './control-strategy.css';

type Strategy = ReplyOf<typeof controlStrategy.read>;

/** The control strategy on one page: priorities, their lines and measures, and what is deliberately none. */
export function ControlStrategyPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(controlStrategy.read, { params: { id } });
  if (!data) return <RecordFallback kind="control_strategy" error={error} onRetry={() => void refetch()} />;
  return <OneStrategy key={id} record={data} problem={error} />;
}

function OneStrategy({ record, problem }: { record: Strategy; problem: unknown }): ReactElement {
  const t = useT('direct');
  const { body, priorities, standing, faults } = record;
  const unseen = body.priorityIds.length - priorities.length;
  const signing = record.history.find(({ to }) => to === 'signed');
  const { may, sees } = useSession();
  const seesTasks = sees.includes('task');
  const isReview = record.state === 'signed';
  return (
    <RecordPage
      kind="control_strategy"
      record={record}
      problem={problem}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {t(`strategy.standing.${standing}`)}
        </>
      }
      listed={['priority']}
      unchanged={t('strategy.reviewLine')}
      actions={
        may.includes('propose_requirement') && (
          <Link className="btn" to={paths.newControlStrategy({ from: record.id })}>
            {t(record.state === 'draft' ? 'strategy.draftAgain' : 'strategy.draftNext')}
          </Link>
        )
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('strategy.validFrom'), <DateText key="from" on={body.validFrom} />],
            [t('strategy.validUntil'), <DateText key="until" on={record.validUntil} />],
            [t('priority.reviewOn'), <DateText key="review" on={record.reviewOn} />],
            [t('strategy.reviewedOn'), body.reviewedOn && <DateText key="reviewed" on={body.reviewedOn} />],
            [t('strategy.work'), seesTasks && <WorkShare key="work" work={record.work} />],
            [t('strategy.draftedBy'), record.createdBy],
            [t('strategy.signedBy'), signing?.by],
          ]}
        />
      }
    >
      {faults.length > 0 && <StrategyFaults faults={faults} />}
      <PriorityTable priorities={priorities} work={record.work} />
      {unseen > 0 && <p className="mut">{t('strategy.unseen', { count: unseen })}</p>}
      <section aria-label={t('strategy.nonPriorities')}>
        <h2>{t('strategy.nonPriorities')}</h2>
        <dl className="rec-pairs">
          {body.nonPriorities.map(({ title, reason }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{reason}</dd>
            </div>
          ))}
        </dl>
      </section>
      {sees.includes('requirement') && <StrategyRequirements requirements={record.requirements} />}
      {signing && (
        <p className="cs-signed">
          {t('strategy.signature', { name: signing.by })} <TimeText at={signing.at} />
        </p>
      )}
      <RecordSteps
        words={isReview ? 'control_strategy_review' : 'control_strategy'}
        record={record}
        skip={isReview && standing !== 'review_due' ? ['signed'] : []}
        move={(to, version, reason) =>
          call(controlStrategy.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      />
    </RecordPage>
  );
}

/** How much of the work since it is valid serves its priorities: tasks, then the hours they state. */
function WorkShare({ work }: { work: Strategy['work'] }): ReactElement {
  const t = useT('direct');
  const home = useT('home');
  const { number } = useFormat();
  const { tasks, onPriority, hours, hoursOnPriority, unstated } = work;
  return (
    <>
      {t('strategy.workShare', { count: tasks, onPriority })}
      {hours > 0 && (
        <div>
          {t('strategy.hoursShare', {
            on: number(Math.round(hoursOnPriority)),
            all: number(Math.round(hours)),
            percent: number(Math.round((100 * hoursOnPriority) / hours)),
          })}
        </div>
      )}
      {unstated > 0 && <div className="mut sm">{home('command.unstated', { count: unstated })}</div>}
    </>
  );
}

/** What keeps the strategy from being signed. */
function StrategyFaults({ faults }: { faults: Strategy['faults'] }): ReactElement {
  const t = useT('direct');
  return (
    <section aria-label={t('strategy.missing')}>
      <h2>{t('strategy.missing')}</h2>
      <ul>
        {faults.map((one) => (
          <li key={`${one.is} ${one.code} ${one.line}`}>
            {one.code} {t(`strategy.fault.${one.is}`)} {one.line === null ? '' : t(`priority.${one.line}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each priority with its three lines, its owner and its measure. */
function PriorityTable({ priorities, work }: Pick<Strategy, 'priorities' | 'work'>): ReactElement {
  const t = useT('direct');
  return (
    <table className="cs-table">
      <thead>
        <tr>
          <th scope="col">{t('priority.title')}</th>
          {STRATEGY_LINES.map((line) => (
            <th key={line} scope="col">
              {t(`priority.${line}`)}
            </th>
          ))}
          <th scope="col">{t('priority.measure')}</th>
        </tr>
      </thead>
      <tbody>
        {priorities.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link to={paths.priority(one.id)}>{`${one.code} ${one.title}`.trim()}</Link>
              <span className="cs-owner">
                {one.owner ?? t('strategy.noOwner')}, {t('strategy.reviewed')} <DateText on={one.reviewOn} />
                {work.tasks > 0 && <HoursShare hours={one.work} all={work.hours} />}
              </span>
            </th>
            {STRATEGY_LINES.map((line) => (
              <td key={line} data-label={t(`priority.${line}`)}>
                {one.lines[line]}
              </td>
            ))}
            <td data-label={t('priority.measure')}>{one.measure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The intelligence requirements that the strategy raised. */
function StrategyRequirements({ requirements }: Pick<Strategy, 'requirements'>): ReactElement {
  const t = useT('direct');
  const word = useStateWord();
  return (
    <section aria-label={t('strategy.requirements')}>
      <h2>{t('strategy.requirements')}</h2>
      {requirements.length === 0 && <p className="mut">{t('strategy.noRequirements')}</p>}
      <ul className="cs-asked">
        {requirements.map(({ id, reference, title, state }) => (
          <li key={id}>
            <Link to={paths.requirement(id)}>{title}</Link> <span className="ref sm">{reference}</span>{' '}
            <span className="mut sm">{word('requirement', state)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
