import { listHarmWeightSets, readHarm, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Empty } from '../../../components/empty.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { Link } from '../../../components/link.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { DataTable, type Column } from '../../../components/table/data-table.tsx';
import { DateText } from '../../../components/time-text.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { useQueryPart } from '../../../location.ts';
import { paths } from '../../../paths.ts';
import { ThreatNav } from '../threat-nav.tsx';
import './scales.css';

type Harm = ReplyOf<typeof readHarm>;

/** Harm of recorded crime in days of imprisonment, by offence and by area, over covered days alone. */
export function HarmPage(): ReactElement {
  const t = useT('scales');
  const common = useT('common');
  const [weightsId, setWeights] = useQueryPart('weights');
  const [from, setFrom] = useQueryPart('from');
  const [before, setBefore] = useQueryPart('before');
  const { data: register } = useReading(listHarmWeightSets, {});
  const query = {
    ...(weightsId ? { weightsId } : {}),
    ...(from ? { from } : {}),
    ...(before ? { before } : {}),
  };
  const { data, error, refetch } = useReading(readHarm, { query });
  return (
    <Page stage="assess" title={t('harm.title')} subtitle={t('harm.subtitle')}>
      <ThreatNav current="harm" />
      {register && register.items.length > 0 && (
        <div className="sc-question">
          <ChoiceField
            label={t('harm.weights')}
            placeholder={t('harm.newest')}
            options={register.items.map((one) => ({
              value: one.id,
              label: `${one.name}, ${t('version', { n: one.version })}`,
            }))}
            value={register.items.find(({ id }) => id === weightsId)?.id}
            onChange={(next) => setWeights(next ?? '')}
          />
          <DateField
            label={t('harm.from')}
            value={from || data?.from || undefined}
            onChange={(on) => setFrom(on ?? '')}
          />
          <DateField
            label={t('harm.before')}
            value={before || data?.before || undefined}
            onChange={(on) => setBefore(on ?? '')}
          />
        </div>
      )}
      <ProblemNote error={error} lead={t('notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && !data.weights && (
        <Empty
          what={t('harm.noWeights')}
          why={t('harm.noWeightsWhy')}
          how={<Link to={paths.harmWeights()}>{t('weights.title')}</Link>}
        />
      )}
      {data?.weights && data.from === null && <Empty what={t('harm.notCovered')} why={t('harm.notCoveredWhy')} />}
      {data?.weights && data.from !== null && <HarmTables harm={data} />}
    </Page>
  );
}

function HarmTables({ harm }: { harm: Harm }): ReactElement {
  const t = useT('scales');
  const { number } = useFormat();
  const { weights, dataSet, from, before } = harm;
  return (
    <div className="sc-register">
      <section>
        <p className="sc-sentence serif">
          {t(harm.complete ? 'harm.sum' : 'harm.atLeast', { days: number(harm.days), crimes: number(harm.crimes) })}
        </p>
        <p className="mut sc-made">
          {weights && (
            <>
              <Link to={paths.harmWeights()}>{weights.name}</Link>, {t('version', { n: weights.version })} (
              {weights.source}).{' '}
            </>
          )}
        </p>
        <p className="mut sc-made">
          {t('common:colon', { label: dataSet?.name })} <DateText on={from ?? ''} /> {t('harm.until')}{' '}
          <DateText on={before ?? ''} />
        </p>
        <p className="mut sc-made">{t('harm.leftOut', { count: harm.leftOut })}</p>
        {harm.unweighted.length > 0 && (
          <p className="sc-retired">
            {t('harm.unweighted')}{' '}
            {harm.unweighted.map(({ title, crimes }) => `${title} (${number(crimes)})`).join(', ')}.
          </p>
        )}
        {!harm.complete && harm.unweighted.length === 0 && <p className="sc-retired">{t('harm.partly')}</p>}
      </section>
      <section>
        <h2>{t('harm.byOffence')}</h2>
        <DataTable
          label={t('harm.byOffence')}
          columns={useOffenceColumns(harm)}
          rows={harm.offences}
          rowKey={({ offence }) => offence}
        />
      </section>
      <section>
        <h2>{t('harm.byArea')}</h2>
        <DataTable
          label={t('harm.byArea')}
          columns={useAreaColumns(harm)}
          rows={harm.areas}
          rowKey={({ code }) => code}
        />
        <p className="hint">{t('harm.hint')}</p>
      </section>
    </div>
  );
}

/** A share in whole per cent. */
function useShare(): (part: number, whole: number) => string {
  const t = useT('scales');
  return (part, whole) => (whole === 0 ? t('harm.none') : t('harm.share', { n: Math.round((100 * part) / whole) }));
}

function useOffenceColumns(harm: Harm): readonly Column<Harm['offences'][number]>[] {
  const t = useT('scales');
  const { number } = useFormat();
  const share = useShare();
  const known = (value: number | null): ReactElement | string =>
    value === null ? <span className="sc-unknown">{t('harm.notKnown')}</span> : number(value);
  return [
    {
      key: 'offence',
      title: t('harm.offence'),
      rowHead: true,
      cell: ({ title, uncovered, crimes, leftOut }) => (
        <>
          {title}
          {crimes === 0 && leftOut > 0 && <div className="mut sm">{t('harm.onlyFound', { count: leftOut })}</div>}
          {crimes !== null && uncovered.length > 0 && (
            <div className="sc-unknown sm">{t('harm.notIn', { areas: uncovered.join(', ') })}</div>
          )}
        </>
      ),
    },
    { key: 'crimes', title: t('harm.crimes'), numeric: true, cell: ({ crimes }) => known(crimes) },
    { key: 'leftOut', title: t('harm.found'), numeric: true, wideOnly: true, cell: ({ leftOut }) => number(leftOut) },
    {
      key: 'each',
      title: t('harm.each'),
      numeric: true,
      wideOnly: true,
      cell: ({ daysEach }) => (daysEach === null ? t('harm.noWeight') : number(daysEach)),
    },
    { key: 'days', title: t('harm.days'), numeric: true, cell: ({ days }) => known(days) },
    {
      key: 'crimeShare',
      title: t('harm.crimeShare'),
      numeric: true,
      wideOnly: true,
      cell: ({ crimes, days }) => (days === null ? '' : share(crimes ?? 0, harm.crimes)),
    },
    {
      key: 'harmShare',
      title: t('harm.harmShare'),
      numeric: true,
      cell: ({ days }) => (days === null ? '' : share(days, harm.days)),
    },
  ];
}

function useAreaColumns(harm: Harm): readonly Column<Harm['areas'][number]>[] {
  const t = useT('scales');
  const { number } = useFormat();
  const share = useShare();
  const known = (value: number | null): ReactElement | string =>
    value === null ? <span className="sc-unknown">{t('harm.notKnown')}</span> : number(value);
  return [
    {
      key: 'area',
      title: t('harm.area'),
      rowHead: true,
      cell: ({ code, name, uncovered, crimes }) => (
        <>
          {code === '' ? t('harm.noArea') : name}
          {crimes !== null && uncovered.length > 0 && (
            <div className="sc-unknown sm">{t('harm.notFor', { offences: uncovered.join(', ') })}</div>
          )}
        </>
      ),
    },
    { key: 'crimes', title: t('harm.crimes'), numeric: true, cell: ({ crimes }) => known(crimes) },
    { key: 'leftOut', title: t('harm.found'), numeric: true, wideOnly: true, cell: ({ leftOut }) => number(leftOut) },
    { key: 'days', title: t('harm.days'), numeric: true, cell: ({ days }) => known(days) },
    {
      key: 'harmShare',
      title: t('harm.harmShare'),
      numeric: true,
      cell: ({ days }) => (days === null ? '' : share(days, harm.days)),
    },
  ];
}
