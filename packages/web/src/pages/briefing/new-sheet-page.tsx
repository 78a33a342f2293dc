import { proposeShiftSheet } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { answersFrom } from './sheet-answers.ts';
import { SheetForm } from './sheet-form.tsx';
import './briefing.css';

/** Write a shift sheet from what is live today, with the next shift of the plan of hours in the address. */
export function NewSheetPage(): ReactElement {
  const t = useT('briefing');
  const common = useT('common');
  const { clock } = useSession();
  const [planId] = useQueryPart('plan');
  const { data, error, refetch } = useReading(proposeShiftSheet, { query: { on: clock.today } }, { once: true });
  return (
    <Page stage="act" title={t('sheet.new')} subtitle={t('sheet.newWhat')}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && <SheetForm offered={data} answers={answersFrom(data, clock.today, planId)} />}
    </Page>
  );
}
