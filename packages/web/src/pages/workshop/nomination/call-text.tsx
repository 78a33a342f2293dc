import { listDocuments, readDocument, readNomination, saveDocument } from '@reeve/contract';
import { STEERS } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { DateText } from '../../../components/time-text.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import { useFloorAct } from '../wording/use-floor-act.ts';
import { linesIn } from '../workshop-draft.ts';

/** True if this reader leads the review of a document; false for a document they cannot see. */
export function useSteers(documentId: string): boolean {
  const { data } = useReading(listDocuments, { query: { limit: 200 } });
  const role = data?.items.find((one) => one.id === documentId)?.mine.role;
  return STEERS.some((one) => one === role);
}

/** The call that one's own nomination answers: it is copied to it, because a nominee does not see the document yet. */
export function CallAnswered({ nominationId }: { nominationId: string }): ReactElement | null {
  const t = useT('workshop');
  const { data } = useReading(readNomination, { params: { id: nominationId } });
  if (!data?.call) return null;
  return (
    <p className="ink2">
      {t('common:colon', { label: t('nomination.call') })} {data.call.text} ({t('nomination.callUntil')}{' '}
      <DateText on={data.call.closesOn} />)
    </p>
  );
}

/** The call for nominations of a document, as its review lead edits it. */
export function CallForm({ documentId }: { documentId: string }): ReactElement | null {
  const { data } = useReading(readDocument, { params: { id: documentId } });
  return data ? <Form key={data.version} document={data} /> : null;
}

function Form({ document }: { document: Parameters<typeof inputOf>[0] }): ReactElement {
  const t = useT('workshop');
  const { call: before } = document.body;
  const [text, setText] = useState(before?.text ?? '');
  const [to, setTo] = useState(before?.to.join('\n') ?? '');
  const [closesOn, setClosesOn] = useState<string | undefined>(before?.closesOn);
  const saving = useFloorAct(() => {
    if (!closesOn) throw new Error('sent without a day');
    return call(saveDocument, {
      params: { id: document.id },
      input: inputOf(document, { text: text.trim(), to: linesIn(to), closesOn }),
    });
  });
  return (
    <section>
      <h2>{t('nomination.call')}</h2>
      {before ? (
        <p>
          {before.text}{' '}
          <span className="ink2">
            {t('nomination.callUntil')} <DateText on={before.closesOn} />
            {before.to.length > 0 && ` · ${before.to.join(', ')}`}
          </span>
        </p>
      ) : (
        <p className="mut">{t('nomination.noCall')}</p>
      )}
      <details>
        <summary>{t('nomination.writeCall')}</summary>
        <div className="rec-form ws-form">
          <ProseField label={t('nomination.callText')} rows={3} maxLength={4000} value={text} onChange={setText} />
          <ProseField
            label={t('nomination.callTo')}
            hint={t('rows.eachALine')}
            optional
            rows={2}
            value={to}
            onChange={setTo}
          />
          <DateField label={t('nomination.callCloses')} value={closesOn} onChange={setClosesOn} />
          <ProblemNote error={saving.error} lead={t('notDone')} />
          <Button
            busy={saving.isPending}
            because={closesOn && text.trim().length > 2 ? undefined : t('new.first')}
            onClick={() => saving.mutate(undefined)}
          >
            {t('nomination.saveCall')}
          </Button>
        </div>
      </details>
    </section>
  );
}

type Reviewed = NonNullable<ReturnType<typeof useReading<typeof readDocument>>['data']>;

function inputOf(document: Reviewed, asked: NonNullable<Reviewed['body']['call']>) {
  const { version, title, body } = document;
  return { version, title, body: { ...body, call: asked } };
}
