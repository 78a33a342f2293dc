import { readCrimeArea, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { objectPath, paths } from '../../paths.ts';
import { ThreatNav } from './threat-nav.tsx';
import './threat-assessment.css';

type CrimeArea = ReplyOf<typeof readCrimeArea>;
type Assessed = CrimeArea['assessed'][number];

/** One crime area over the years: what each assessment stated of it, what was forecast, and what was decided on it. */
export function CrimeAreaPage(): ReactElement {
  const t = useT('threats');
  const common = useT('common');
  const code = usePathPart('code');
  const { data, error, refetch } = useReading(readCrimeArea, { query: { code } });
  return (
    <Page stage="assess" title={data?.name ?? t('overYears')} subtitle={t('overYearsWhat')}>
      <ThreatNav current="assessments" />
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && (
        <>
          {data.assessed.map((one) => (
            <OneAssessment key={one.assessment.id} one={one} />
          ))}
          <Decided area={data} />
          {data.others.length > 0 && (
            <section aria-label={t('otherAreas')}>
              <h2>{t('otherAreas')}</h2>
              <ul className="ta-lines">
                {data.others.map((one) => (
                  <li key={one.code}>
                    <Link to={paths.crimeArea(one.code)}>{one.name}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Page>
  );
}

function OneAssessment({ one }: { one: Assessed }): ReactElement {
  const t = useT('threats');
  const number = new Intl.NumberFormat(useLanguage(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { assessment, score, values, gaps, turnout } = one;
  const unknown = values.filter(({ value }) => value === 'unknown').length;
  return (
    <section aria-label={assessment.title}>
      <h2>
        <DateText on={one.periodFrom} /> {t('until')} <DateText on={one.periodTo} />
      </h2>
      <p>
        <Link to={`${paths.threatAssessment(assessment.id)}?unit=${one.unitId}`}>{assessment.title}</Link>{' '}
        <span className="ref sm">{assessment.reference}</span>{' '}
        <Tag>{t(`record:state.threat_assessment.${assessment.state ?? ''}`)}</Tag>
      </p>
      {!one.opened && <p className="mut">{t('scoring.alone')}</p>}
      {one.opened && (
        <dl className="rec-facts">
          <dt>{t('score')}</dt>
          <dd>
            {score
              ? t('interval', { low: number.format(score.low), high: number.format(score.high) })
              : t('trend.unknown')}{' '}
            <span className="mut sm">{t('onTemplate', { id: one.template.id, n: one.template.version })}</span>
          </dd>
          <dt>{t('values')}</dt>
          <dd>
            {values.map(({ indicator, name, value }, at) => (
              <span key={indicator} className={value === 'unknown' ? 'ta-unknown' : undefined}>
                {at > 0 && '; '}
                {t('common:colon', { label: name })} {t(`valueOf.${value}`)}
              </span>
            ))}
          </dd>
          <dt>{t('harmLikelihood')}</dt>
          <dd>{one.risk === null ? t('notGiven') : t('riskOf180', { risk: one.risk })}</dd>
          <dt>{t('trendHorizon')}</dt>
          <dd>
            {t(`trend.${one.trend ?? 'unset'}`)}
            {one.horizonYears !== null && `, ${t('years', { count: one.horizonYears })}`}
            {one.wouldChange !== '' && (
              <div className="mut sm">{`${t('common:colon', { label: t('wouldChange') })} ${one.wouldChange}`}</div>
            )}
          </dd>
          <dt>{t('turnout')}</dt>
          <dd>
            {turnout ? t(`turnoutOf.${turnout.is}`) : t('notGiven')}
            {turnout && turnout.note !== '' && <div className="mut sm">{turnout.note}</div>}
          </dd>
          <dt>{t('gaps')}</dt>
          <dd>
            {gaps.length === 0 && (unknown === 0 ? t('none') : t('unknownWithoutGap', { count: unknown }))}
            {gaps.map((gap) => (
              <div key={gap.id}>
                <Link to={paths.gap(gap.id)}>{gap.title}</Link> <Tag>{t(`record:state.gap.${gap.state ?? ''}`)}</Tag>
              </div>
            ))}
          </dd>
        </dl>
      )}
    </section>
  );
}

/** Priorities and control strategies that named the area, of those the reader may see. */
function Decided({ area }: { area: CrimeArea }): ReactElement {
  const t = useT('threats');
  return (
    <section aria-label={t('decidedOn')}>
      <h2>{t('decidedOn')}</h2>
      {area.priorities.length + area.strategies.length === 0 && <p className="mut">{t('notDecided')}</p>}
      <ul className="ta-lines">
        {area.strategies.map(({ strategy, validFrom, as, reason }) => (
          <li key={strategy.id}>
            <DateText on={validFrom} /> <Link to={paths.controlStrategy(strategy.id)}>{strategy.title}</Link>{' '}
            <Tag>{t(`decidedAs.${as}`)}</Tag> {reason}
          </li>
        ))}
        {area.priorities.map((one) => (
          <li key={one.id}>
            <Link to={objectPath('priority', one.id) ?? ''}>{one.title}</Link>{' '}
            <Tag>{t(`record:state.priority.${one.state ?? ''}`)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
