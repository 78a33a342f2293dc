import { listRivals, readEdition, settleRival } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { useT } from '../../../i18n.ts';
import { useQueryPart } from '../../../location.ts';
import { ImportText } from './import-text.tsx';
import { PrintFrame, type ReviewedDocument } from '../document-frame.tsx';
import { useLive } from '../../workshop/session/use-live.ts';
import { refreshText } from './refresh-text.ts';
import { WritingSection } from './writing-section.tsx';

/** The working draft, one section at a time, for who drafts it. */
export function WritePage(): ReactElement {
  return (
    <PrintFrame
      view="write"
      render={(document) => {
        const working = document.editions.find((edition) => !edition.frozen);
        return working ? <Writing document={document} editionId={working.id} /> : <NotYours />;
      }}
    />
  );
}

function NotYours(): ReactElement {
  const t = useT('review');
  return <Empty what={t('write.notYours')} why={t('write.notYoursWhy')} />;
}

function Writing({ document, editionId }: { document: ReviewedDocument; editionId: string }): ReactElement {
  const t = useT('review');
  const client = useQueryClient();
  const edition = useReading(readEdition, { params: { id: editionId } });
  const [asked, setAsked] = useQueryPart('section');
  const [isDirty, setDirty] = useState(false);
  const [nthText, setNthText] = useState(0); // when another text was imported, its section is read again
  const outline = edition.data?.outline.filter((heading) => heading.level === 1) ?? [];
  const at = Math.max(
    0,
    outline.findIndex((heading) => heading.id === asked),
  );
  const from = at === 0 ? 0 : (outline[at]?.index ?? 0);
  const until = outline[at + 1]?.index ?? edition.data?.blocks ?? 0;
  return (
    <div className="writing">
      <ProblemNote error={edition.error} onRetry={() => void edition.refetch()} />
      <Rivals documentId={document.id} />
      {edition.data && (
        <ImportText
          documentId={document.id}
          editionId={editionId}
          hasText={edition.data.blocks > 0}
          isDirty={isDirty}
          onBrought={async () => {
            await edition.refetch();
            setNthText((before) => before + 1);
          }}
        />
      )}
      {outline.length > 1 && (
        <ChoiceField
          label={t('write.section')}
          options={outline.map((heading) => ({ value: heading.id, label: `${heading.number} ${heading.text}` }))}
          value={outline[at]?.id}
          onChange={(id) => setAsked(id ?? '')}
        />
      )}
      {edition.data && (
        <WritingSection
          key={`${editionId} ${asked} ${nthText}`}
          documentId={document.id}
          editionId={editionId}
          from={from}
          count={until - from}
          outline={edition.data.outline}
          onSaved={() => void refreshText(client)}
          onDirty={setDirty}
        />
      )}
    </div>
  );
}

const RIVALS = ['listRivals'];

/** Texts of two people in one block: both are shown until the user settles the conflict. */
function Rivals({ documentId }: { documentId: string }): ReactElement | null {
  const t = useT('review');
  const { data, refetch } = useReading(listRivals, { params: { id: documentId } });
  // A writer sees at once that two people edited one block; their own text does not change.
  useLive([documentId], RIVALS);
  const [busy, setBusy] = useState('');
  const settling = useMutation({
    mutationFn: (id: string) => {
      setBusy(id);
      return call(settleRival, { params: { id } });
    },
    onSettled: () => {
      setBusy('');
      void refetch();
    },
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className="rivals" aria-label={t('write.rivals')}>
      <h2>{t('write.rivals')}</h2>
      <p className="ink2">{t('write.rivalsWhat')}</p>
      <ProblemNote error={settling.error} />
      {data.items.map((rival) => (
        <div key={rival.id} className="sides">
          <div>
            <p className="ink2">{t('write.present')}</p>
            <p>{rival.present ?? t('write.removed')}</p>
          </div>
          <div>
            <p className="ink2">
              {rival.by}, <TimeText at={rival.at} />
            </p>
            <p>{rival.text}</p>
            <Button busy={busy === rival.id} onClick={() => settling.mutate(rival.id)}>
              {t('write.settle')}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
