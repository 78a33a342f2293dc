import { proposeShiftSheet, shiftSheet } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { answersOf } from './sheet-answers.ts';
import { SheetForm } from './sheet-form.tsx';
import './briefing.css';

/** Edit the draft of a shift sheet. */
export function EditSheetPage(): ReactElement {
  const t = useT('briefing');
  const common = useT('common');
  const id = usePathPart('id');
  const sheet = useReading(shiftSheet.read, { params: { id } });
  const { on = '', unitCode = '' } = sheet.data?.body ?? {};
  const offered = useReading(proposeShiftSheet, { query: { on, unitCode } }, { enabled: on !== '', once: true });
  const error = sheet.error ?? offered.error;
  return (
    <Page stage="act" title={t('sheet.edit')} subtitle={sheet.data?.reference} marking={sheet.data?.marking}>
      <ProblemNote error={error} onRetry={() => void sheet.refetch()} />
      {!error && !offered.data && <p className="loading">{common('loading')}</p>}
      {sheet.data?.state !== undefined && sheet.data.state !== 'draft' && <p className="hint">{t('sheet.notDraft')}</p>}
      {sheet.data?.state === 'draft' && offered.data && (
        <SheetForm
          key={sheet.data.version}
          offered={offered.data}
          answers={answersOf(sheet.data.body, offered.data)}
          draft={{ id, version: sheet.data.version }}
        />
      )}
    </Page>
  );
}
