import { listDocuments, workshop } from '@reeve/contract';
import { STEERS } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/select.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';

/** Call a workshop on a document whose review one steers. */
export function CallWorkshop(): ReactElement | null {
  const t = useT('workshop');
  const go = useGo();
  const documents = useReading(listDocuments, { query: { limit: 200 } });
  const [documentId, setDocument] = useState<string>();
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const [text, setText] = useState({ title: '', purpose: '', venue: '', organiser: '' });
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const own = (documents.data?.items ?? []).filter(({ mine }) => STEERS.some((role) => role === mine.role));
  if (own.length === 0) return null;
  const send = async (): Promise<void> => {
    if (!documentId || !from || !to) return;
    setBusy(true);
    try {
      const { title, ...rest } = text;
      const input = { title: title.trim(), body: { ...rest, from, to }, documentIds: [documentId] };
      go(paths.workshop((await call(workshop.create, { input })).id));
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  const line = (field: keyof typeof text) => (
    <input
      className="in"
      maxLength={300}
      value={text[field]}
      onChange={(event) => setText({ ...text, [field]: event.target.value })}
    />
  );
  return (
    <details>
      <summary>{t('new.workshop')}</summary>
      <Field label={t('new.document')} hint={t('new.documentHint')}>
        <Select
          options={own.map((one) => ({ value: one.id, label: `${one.reference} ${one.title}` }))}
          value={documentId}
          onChange={setDocument}
          placeholder={t('common:choose')}
        />
      </Field>
      <Field label={t('new.title')}>{line('title')}</Field>
      <Field label={t('new.purpose')}>{line('purpose')}</Field>
      <div className="two">
        <Field label={t('new.from')}>
          <DateField value={from} onChange={setFrom} />
        </Field>
        <Field label={t('new.to')}>
          <DateField value={to} onChange={setTo} />
        </Field>
        <Field label={t('page.venue')}>{line('venue')}</Field>
        <Field label={t('page.organiser')}>{line('organiser')}</Field>
      </div>
      <ProblemNote error={error} lead={t('notDone')} />
      <Button
        kind="primary"
        busy={busy}
        because={documentId && from && to && text.title.trim().length > 2 ? undefined : t('new.first')}
        onClick={() => void send()}
      >
        {t('new.workshop')}
      </Button>
    </details>
  );
}
