import { agendaItem, findByReference } from '@reeve/contract';
import { normaliseReference, relationOf } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import '../record/form/form.css';
import { says } from '../record/form/form-faults.ts';
import { refreshRecords } from '../record/step/refresh.ts';

/** Put something on the agenda by its reference, with a title and a sentence to open it with. No item leads to nothing. */
export function AddItemDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }): ReactElement {
  const t = useT('decide');
  const common = useT('common');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [lead, setLead] = useState('');
  const reference = normaliseReference(text);
  const add = useMutation({
    mutationFn: async (wanted: string) => {
      const source = await call(findByReference, { params: { reference: wanted } });
      if (!relationOf('agenda_item', source.kind)) return source.kind;
      await call(agendaItem.create, {
        input: { title: title.trim(), body: { meetingId, source, lead: lead.trim() } },
      });
      return undefined;
    },
    onSuccess: async (wrongKind) => {
      if (wrongKind !== undefined) return;
      onClose();
      await refreshRecords(client);
    },
  });
  const because = reference === undefined ? t('addItem.needsReference') : says(title) ? undefined : t('wrong.title');
  return (
    <Dialog
      title={t('agenda.add')}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            busy={add.isPending}
            because={because}
            onClick={() => reference !== undefined && add.mutate(reference)}
          >
            {t('asking.add')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <div className="rec-form">
        <CodeField
          label={t('addItem.reference')}
          hint={t('addItem.referenceHint')}
          error={add.data === undefined ? undefined : t('addItem.wrongKind')}
          placeholder="PR-…"
          maxLength={12}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={text}
          onChange={(text) => {
            add.reset();
            setText(text);
          }}
        />
        <TextField label={t('addItem.title')} maxLength={300} value={title} onChange={setTitle} />
        <ProseField
          label={t('addItem.lead')}
          optional
          hint={t('addItem.leadHint')}
          rows={2}
          maxLength={4000}
          value={lead}
          onChange={setLead}
        />
        <ProblemNote error={add.error} lead={t('asking.failed')} />
      </div>
    </Dialog>
  );
}
