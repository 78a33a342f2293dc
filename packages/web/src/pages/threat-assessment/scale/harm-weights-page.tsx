import { listHarmWeightSets, retireHarmWeightSet, type RegisteredHarmWeights } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { Link } from '../../../components/link.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';
import { Tag } from '../../../components/text/tag.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { MadeLine, RetireButton } from './scale-version.tsx';
import { ThreatNav } from '../threat-nav.tsx';
import { WeightsDialog } from './weights-dialog.tsx';
import './scales.css';

/** The register of harm weights: days of imprisonment by offence, in all versions. */
export function HarmWeightsPage(): ReactElement {
  const t = useT('scales');
  const common = useT('common');
  const { data, error, refetch } = useReading(listHarmWeightSets, {});
  const [adding, setAdding] = useState<{ readonly after: RegisteredHarmWeights | undefined }>();
  const codes = [...new Set((data?.items ?? []).map(({ code }) => code))];
  const add = data?.mayKeep && (
    <Button kind="primary" onClick={() => setAdding({ after: undefined })}>
      {t('weights.import')}
    </Button>
  );
  return (
    <Page stage="assess" title={t('weights.title')} subtitle={t('weights.subtitle')} actions={add}>
      <ThreatNav current="weights" />
      <ProblemNote error={error} lead={t('notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && codes.length === 0 && <Empty what={t('weights.none')} why={t('weights.noneWhy')} />}
      <div className="sc-register">
        {codes.map((code) => (
          <OneSet
            key={code}
            versions={data?.items.filter((one) => one.code === code) ?? []}
            onNext={data?.mayKeep ? (after) => setAdding({ after }) : undefined}
          />
        ))}
      </div>
      {adding && <WeightsDialog after={adding.after} onClose={() => setAdding(undefined)} />}
    </Page>
  );
}

function OneSet({
  versions,
  onNext,
}: {
  versions: readonly RegisteredHarmWeights[];
  onNext: ((after: RegisteredHarmWeights) => void) | undefined;
}): ReactElement | null {
  const t = useT('scales');
  const shown = versions.find(({ newest }) => newest) ?? versions[0];
  if (!shown) return null;
  const others = versions.filter((one) => one !== shown);
  return (
    <section className="sc-one" aria-label={shown.name}>
      <Version one={shown} isKeeper={onNext !== undefined} />
      {onNext && (
        <p>
          <Button aria-label={t('template.nextOf', { name: shown.name })} onClick={() => onNext(shown)}>
            {t('template.next')}
          </Button>
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('otherVersions', { count: others.length })}</summary>
          {others.map((one) => (
            <Version key={one.id} one={one} isKeeper={onNext !== undefined} />
          ))}
        </details>
      )}
    </section>
  );
}

function Version({ one, isKeeper }: { one: RegisteredHarmWeights; isKeeper: boolean }): ReactElement {
  const t = useT('scales');
  const { number } = useFormat();
  const client = useQueryClient();
  const retire = useMutation({
    mutationFn: (reason: string) => call(retireHarmWeightSet, { params: { id: one.id }, input: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [listHarmWeightSets.name] }),
  });
  const title = `${one.name}, ${t('version', { n: one.version })}`;
  return (
    <>
      <div className="sc-head">
        <h2>{one.name}</h2> <Tag>{t('version', { n: one.version })}</Tag>
        {one.retiredAt !== null && <Tag>{t('retired')}</Tag>}
        {isKeeper && one.retiredAt === null && (
          <RetireButton
            title={title}
            what={t('weights.retireWhat')}
            busy={retire.isPending}
            error={retire.error}
            onRetire={(reason) => retire.mutate(reason)}
          />
        )}
      </div>
      <p className="sc-made">
        {t('weights.from', { source: one.source })} {one.fileName !== '' && <span className="m">{one.fileName}</span>}
      </p>
      <MadeLine one={one} supplied="" />
      <p>
        <Link to={`${paths.harm()}?weights=${one.id}`}>{t('weights.show')}</Link>
      </p>
      <DataTable
        label={title}
        columns={[
          { key: 'offence', title: t('harm.offence'), rowHead: true, cell: (row) => row.title },
          { key: 'days', title: t('harm.each'), numeric: true, width: '9rem', cell: (row) => number(row.days) },
        ]}
        rows={one.weights}
        rowKey={({ offence }) => offence}
      />
      {one.missing.length > 0 && (
        <p className="sc-unknown sc-made">
          {t('weights.missing')} {one.missing.map((row) => row.title).join(', ')}.
        </p>
      )}
    </>
  );
}
