import { decision, listDocuments, meeting, product, workshop } from '@reeve/contract';
import { STEERS, type ObjectKind } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { ChooseMany } from './choose-many.tsx';
import { useFloorAct } from './use-floor-act.ts';
import { NEW_WORKSHOP, workshopInput } from './workshop-draft.ts';
import { WorkshopFields } from './workshop-fields.tsx';
import '../record/form.css';
import './workshop.css';

const FEW = { query: { limit: 30 } };

/** Call a workshop on documents whose reviews one steers, with its mandate and papers. */
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
  const [cites, setCites] = useState<Readonly<Record<string, readonly string[]>>>({});
  const input = workshopInput(draft);
  const calling = useFloorAct(async () => {
    if (!input) throw new Error('sent with something missing');
    const cited = Object.entries(cites).flatMap(
      ([kind, ids]) => ids.map((id) => ({ kind: kind as ObjectKind, id })), // set below, by kinds
    );
    const { id } = await call(workshop.create, { input: { ...input, documentIds: [...documentIds], cites: cited } });
    go(paths.workshop(id));
  });
  const cite = (kind: 'meeting' | 'decision' | 'product') => ({
    chosen: cites[kind] ?? [],
    onChange: (ids: readonly string[]) => setCites({ ...cites, [kind]: ids }),
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
        <WorkshopFields draft={draft} onChange={setDraft} />
        {isOpen && <Mandate cite={cite} />}
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

/** The meetings and decisions that asked for it, and products as papers, as far as one sees them; read when the form is opened. */
function Mandate({
  cite,
}: {
  cite: (kind: 'meeting' | 'decision' | 'product') => {
    readonly chosen: readonly string[];
    readonly onChange: (ids: readonly string[]) => void;
  };
}): ReactElement {
  const t = useT('workshop');
  const meetings = useReading(meeting.list, FEW);
  const decisions = useReading(decision.list, FEW);
  const products = useReading(product.list, FEW);
  return (
    <>
      <ChooseMany
        legend={t('new.meetings')}
        hint={t('new.mandateHint')}
        options={meetings.data?.items ?? []}
        {...cite('meeting')}
      />
      <ChooseMany legend={t('new.decisions')} options={decisions.data?.items ?? []} {...cite('decision')} />
      <ChooseMany
        legend={t('new.papers')}
        hint={t('new.papersHint')}
        options={products.data?.items ?? []}
        {...cite('product')}
      />
    </>
  );
}
