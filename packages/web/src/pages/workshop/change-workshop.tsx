import { saveWorkshop, type ReplyOf, type workshop } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { LeaveGuard } from '../record/form/leave-guard.tsx';
import { MeanwhileNote } from '../record/step/meanwhile-note.tsx';
import { useRecordStep } from '../record/step/use-record-step.ts';
import { workshopInput, type WorkshopDraft } from './workshop-draft.ts';
import { WorkshopFields } from './workshop-fields.tsx';

type Workshop = ReplyOf<typeof workshop.read>;

/** Change what a workshop is for, when and where it is, its topics, who is invited, its mandate and papers. */
export function ChangeWorkshop({ record, onDone }: { record: Workshop; onDone: () => void }): ReactElement {
  const t = useT('workshop');
  const words = useT('record');
  const present = [...record.mandate, ...record.papers];
  const [before] = useState<WorkshopDraft>({
    ...record.body,
    title: record.title,
    topics: record.body.topics.join('\n'),
    cites: present.map(({ kind, id }) => ({ kind, id })),
  });
  const [draft, setDraft] = useState(before);
  const input = workshopInput(draft);
  const step = useRecordStep(
    record,
    (version) => {
      if (!input) throw new Error('sent with something missing');
      return call(saveWorkshop, { params: { id: record.id }, input: { version, ...input } });
    },
    onDone,
  );
  const because = step.meanwhile ? words('stale.readFirst') : input ? undefined : t('new.first');
  return (
    <form className="rec-form ws-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <MeanwhileNote step={step} />
      <WorkshopFields draft={draft} present={present} onChange={setDraft} />
      <ProblemNote error={step.problem} lead={t('notDone')} />
      <div className="row wrap acts">
        <Button kind="primary" busy={step.busy} because={because} onClick={step.take}>
          {t('change.save')}
        </Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
      <LeaveGuard isOpen={() => draft !== before} />
    </form>
  );
}
