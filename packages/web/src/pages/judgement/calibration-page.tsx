import { readCalibration } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { AssessNav } from './assess-nav.tsx';
import { CalibrationGroup } from './calibration-group.tsx';
import type { Calibration } from './calibration.ts';

/** How often resolved judgements came true by term: the reader's own, and those of five or more other authors together. */
export function CalibrationPage(): ReactElement {
  const t = useT('calibration');
  const reading = useReading(readCalibration, {});
  return (
    <Page stage="assess" title={t('title')} subtitle={t('subtitle')}>
      <AssessNav current="calibration" />
      <ProblemNote error={reading.error} lead={t('notRead')} onRetry={() => void reading.refetch()} />
      {reading.data && <Groups read={reading.data} />}
    </Page>
  );
}

function Groups({ read }: { read: Calibration }): ReactElement {
  const t = useT('calibration');
  const own = read.items.filter(({ group }) => group === 'own');
  const others = read.items.filter(({ group }) => group !== 'own');
  return (
    <>
      {own.length === 0 && <Empty what={t('none')} why={t('noneWhy')} />}
      {own.map((one) => (
        <CalibrationGroup key={`${one.group} ${one.scheme}`} of={one} unit={read.unit} />
      ))}
      {read.unresolved + read.withdrawn > 0 && (
        <p className="hint">
          {read.unresolved > 0 && t('unresolved', { count: read.unresolved })}{' '}
          {read.withdrawn > 0 && t('withdrawn', { count: read.withdrawn })}
        </p>
      )}
      {others.map((one) => (
        <CalibrationGroup key={`${one.group} ${one.scheme}`} of={one} unit={read.unit} />
      ))}
      <p className="hint">{t(others.length === 0 ? 'noGroup' : 'groupRule')}</p>
    </>
  );
}
