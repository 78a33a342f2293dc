import { readiness } from '@reeve/contract';
import { readinessChanges, type ReadinessLevels } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { unionMarking } from '../../marking-union.ts';
import { CommonNav } from '../document/common-nav.tsx';
import { LevelTable } from './level-table.tsx';
import { OthersQuartiles } from './others-quartiles.tsx';
import { OverTime } from './over-time-table.tsx';
import { Radar } from './radar.tsx';
import './readiness.css';
import type { Readiness } from './readiness-page.tsx';

/** The levels in force: a peer's where there is one. */
function levelsOf(record: Readiness): ReadinessLevels {
  return Object.fromEntries(record.scores.map(({ code, self, peer }) => [code, (peer ?? self)?.level]));
}

/** The agency's own assessments over time; and compared with other participants, as quartiles only. */
export function CompareReadinessPage(): ReactElement {
  const t = useT('readiness');
  const [before, setBefore] = useQueryPart('before');
  const [after, setAfter] = useQueryPart('after');
  const list = useReading(readiness.list, { query: { limit: 200 } });
  const first = useReading(readiness.read, { params: { id: before } }, { enabled: before !== '' });
  const second = useReading(readiness.read, { params: { id: after } }, { enabled: after !== '' });
  const options = (list.data?.items ?? []).map((row) => ({ value: row.id, label: `${row.reference} ${row.title}` }));
  const shown = [first.data, second.data].filter((one) => one !== undefined);
  const changes = first.data && second.data ? readinessChanges(levelsOf(first.data), levelsOf(second.data)) : undefined;
  return (
    <Page
      stage="assess"
      title={t('compare.title')}
      subtitle={t('compare.subtitle')}
      marking={unionMarking(shown.map((one) => one.marking))}
    >
      <CommonNav current="readiness" />
      <ProblemNote error={list.error ?? first.error ?? second.error} />
      <div className="rec-twofold">
        <ChoiceField
          label={t('compare.before')}
          options={options}
          value={options.find((one) => one.value === before)?.value}
          onChange={(id) => setBefore(id ?? '')}
          placeholder={t('plan.choose')}
        />
        <ChoiceField
          label={t('compare.after')}
          options={options}
          value={options.find((one) => one.value === after)?.value}
          onChange={(id) => setAfter(id ?? '')}
          placeholder={t('plan.choose')}
        />
      </div>
      {shown.length > 0 && (
        <Radar
          title={t('radar.title')}
          series={shown.map((one) => ({ name: `${one.reference} ${one.title}`, result: one.result.inForce }))}
        />
      )}
      <div className="rec">
        {changes && (
          <LevelTable
            title={t('compare.changes')}
            heads={[t('compare.before'), t('compare.after')]}
            none={t('compare.noChange')}
            changes={changes}
          />
        )}
        {list.data && <OverTime ids={options.map((one) => one.value)} of={second.data ?? first.data} />}
        <OthersQuartiles own={second.data?.result.inForce ?? first.data?.result.inForce} />
      </div>
    </Page>
  );
}
