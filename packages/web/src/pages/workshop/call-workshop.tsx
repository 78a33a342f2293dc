import { listDocuments, workshop } from '@reeve/contract';
import { STEERS } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { ChooseMany } from './choose-many.tsx';
import { useFloorAct } from './wording/use-floor-act.ts';
import { NEW_WORKSHOP, workshopInput } from './workshop-draft.ts';
import { WorkshopFields } from './workshop-fields.tsx';
import '../record/form/form.css';
import './workshop.css';

/** Call a workshop on documents whose reviews the user leads, with its mandate and papers. */
export function CallWorkshop(): ReactElement | null {
  const documents = useReading(listDocuments, { query: { limit: 200 } });
  const own = (documents.data?.items ?? []).filter(({ mine }) => STEERS.some((role) => role === mine.role));
  return own.length === 0 ? null : <CallForm own={own} />;
}

function CallForm({
  own,
}: {
  own: readonly { readonly id: string; readonly reference: string; readonly title: string }[];
}): ReactElement {
  const t = useT('workshop');
  const go = useGo();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(NEW_WORKSHOP);
  const [documentIds, setDocuments] = useState<readonly string[]>(own.length === 1 ? own.map(({ id }) => id) : []);
  const input = workshopInput(draft);
  const calling = useFloorAct(async () => {
    if (!input) throw new Error('sent with something missing');
    const { id } = await call(workshop.create, { input: { ...input, documentIds: [...documentIds] } });
    go(paths.workshop(id));
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('new.workshop')}</summary>
      <div className="rec-form ws-form">
        <ChooseMany
          legend={t('new.document')}
          hint={t('new.documentHint')}
          options={own}
          chosen={documentIds}
          onChange={setDocuments}
        />
        {isOpen && <WorkshopFields draft={draft} present={[]} onChange={setDraft} />}
        <ProblemNote error={calling.error} lead={t('notDone')} />
        <Button
          kind="primary"
          busy={calling.isPending}
          because={input && documentIds.length > 0 ? undefined : t('new.first')}
          onClick={() => calling.mutate(undefined)}
        >
          {t('new.workshop')}
        </Button>
      </div>
    </details>
  );
}
