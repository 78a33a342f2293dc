import { controlStrategy } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useNamedRecord } from '../record/form/use-named-record.ts';
import { StrategyForm } from './strategy-form.tsx';

/** Draft a control strategy from priorities, and name what is deliberately none; from another one if the address names it. */
export function NewControlStrategyPage(): ReactElement {
  const t = useT('direct');
  const { isNamed, record, error } = useNamedRecord(controlStrategy.read, 'from');
  return (
    <Page stage="direct" title={t('strategy.new')} subtitle={t('strategy.newWhat')}>
      <ProblemNote error={error} />
      {(!isNamed || record) && <StrategyForm key={record?.id} before={record} />}
    </Page>
  );
}
