import { controlStrategy, type ReplyOf } from '@reeve/contract';
import { STRATEGY_LINES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
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
  const { body, priorities, standing, work, faults } = record;
  const unseen = body.priorityIds.length - priorities.length;
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
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('strategy.validFrom'), <DateText key="from" on={body.validFrom} />],
            [t('strategy.validUntil'), <DateText key="until" on={record.validUntil} />],
            [t('priority.reviewOn'), <DateText key="review" on={record.reviewOn} />],
            [t('strategy.work'), t('strategy.workShare', { count: work.tasks, onPriority: work.onPriority })],
            [t('strategy.draftedBy'), record.createdBy],
          ]}
        />
      }
    >
      {faults.length > 0 && (
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
      )}
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
      <RecordSteps
        words="control_strategy"
        record={record}
        move={(to, version, reason) =>
          call(controlStrategy.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      />
    </RecordPage>
  );
}
