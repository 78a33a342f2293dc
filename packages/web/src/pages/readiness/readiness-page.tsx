import { exportReadiness, readiness, type ReplyOf } from '@reeve/contract';
import { READINESS_DOMAINS, criteriaOf, readinessChanges, type ReadinessLevels } from '@reeve/domain';
import type { ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { useStateWord } from '../record/state-word.ts';
import { CriterionRow } from './criterion-row.tsx';
import { LevelTable } from './level-table.tsx';
import { Outcome } from './outcome.tsx';
import { Plan } from './plan.tsx';
import { Radar } from './radar.tsx';
import './readiness.css';

export type Readiness = ReplyOf<typeof readiness.read>;

/** One assessment: what it comes to, 38 criteria from both points of view, and the plan for the gaps. */
export function ReadinessPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(readiness.read, { params: { id } });
  if (!data) return <RecordFallback kind="readiness" error={error} onRetry={() => void refetch()} />;
  return <OneReadiness key={id} record={data} problem={error} />;
}

/** The criteria that peers see otherwise than the agency itself. */
function SeenOtherwise({ record }: { record: Readiness }): ReactElement {
  const t = useT('readiness');
  const from = (view: 'self' | 'peer'): ReadinessLevels =>
    Object.fromEntries(record.scores.map((one) => [one.code, one[view]?.level]));
  return (
    <LevelTable
      title={t('otherwise.title')}
      heads={[t('view.self'), t('view.peer')]}
      note={t('otherwise.scored', { count: record.result.peer.scored })}
      none={t('otherwise.none')}
      changes={readinessChanges(from('self'), from('peer')).filter((one) => one.after !== undefined)}
    />
  );
}

function OneReadiness({ record, problem }: { record: Readiness; problem: unknown }): ReactElement {
  const t = useT('readiness');
  const word = useStateWord();
  const { may } = useSession();
  const { organisation, level, assessedOn } = record.body;
  const assesses = may.includes('assess_readiness');
  return (
    <RecordPage
      kind="readiness"
      record={record}
      problem={problem}
      unchanged={t('page.scored')}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('readiness', record.state)}
        </>
      }
      actions={
        <>
          <Link className="btn" to={paths.compareReadiness({ after: record.id })}>
            {t('page.compare')}
          </Link>
          {assesses && record.state === 'concluded' && (
            <a className="btn" href={addressOf(exportReadiness, { id: record.id })} download>
              {t('page.handOn')}
            </a>
          )}
        </>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('new.organisation'), organisation],
            [t('new.level'), t(`organisationLevel.${level}`)],
            [t('new.assessedOn'), <DateText key="on" on={assessedOn} />],
            [t('list.owner'), record.owner],
          ]}
        />
      }
    >
      <Outcome record={record} />
      <Radar
        title={t('radar.title')}
        series={[
          { name: t('view.self'), result: record.result.self },
          ...(record.result.peer.scored === 0 ? [] : [{ name: t('view.peer'), result: record.result.peer }]),
        ]}
      />
      {record.result.peer.scored > 0 && <SeenOtherwise record={record} />}
      <section aria-labelledby="criteria">
        <h2 id="criteria">{t('page.criteria')}</h2>
        <p className="hint">{t('page.criteriaHint')}</p>
        {READINESS_DOMAINS.map((domain) => (
          <section key={domain} className="readiness-domain" aria-labelledby={`domain-${domain}`}>
            <h3 id={`domain-${domain}`}>
              {domain} {t(`domain.${domain}`)}
            </h3>
            {criteriaOf(domain).map((criterion) => (
              <CriterionRow key={criterion.code} record={record} criterion={criterion} assesses={assesses} />
            ))}
          </section>
        ))}
      </section>
      <Plan record={record} assesses={assesses} />
      <RecordSteps
        words="readiness"
        record={record}
        move={(to, version, reason) =>
          call(readiness.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      />
    </RecordPage>
  );
}
