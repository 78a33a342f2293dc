import { useEffect, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { LeaveGuard } from '../../record/form/leave-guard.tsx';
import { BlockEditor } from './block-editor.tsx';
import type { Caret } from './growing-text.tsx';
import type { Heading } from '../read/review-text.tsx';
import { useWorkingText } from './use-working-text.ts';

/** One section of the working draft: its blocks, and what is done with them. */
export function WritingSection({
  documentId,
  editionId,
  from,
  count,
  outline,
  onSaved,
  onDirty,
}: {
  documentId: string;
  editionId: string;
  from: number;
  count: number;
  outline: readonly Heading[];
  onSaved: () => void;
  onDirty: (isDirty: boolean) => void;
}): ReactElement {
  const t = useT('review');
  const text = useWorkingText({ documentId, editionId, from, count, onSaved });
  const { isDirty } = text;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const [caret, setCaret] = useState<Caret & { readonly id: string }>();
  const goTo = (id: string, at: number): void => setCaret((before) => ({ id, at, nth: (before?.nth ?? 0) + 1 }));
  if (text.error && text.blocks.length === 0) return <ProblemNote error={text.error} />;
  if (text.isPending) return <p className="loading">{t('text.loading')}</p>;
  return (
    <>
      {text.blocks.length === 0 && <Empty what={t('write.empty')} why={t('write.emptyWhy')} />}
      <ol className="editor">
        {text.blocks.map((block, index) => (
          <li key={block.id}>
            <BlockEditor
              documentId={documentId}
              text={text}
              index={index}
              block={block}
              caret={caret?.id === block.id ? caret : undefined}
              outline={outline}
              onCaret={goTo}
            />
          </li>
        ))}
      </ol>
      <ProblemNote error={text.error} lead={t('write.kept')} />
      <div className="row wrap acts sticky">
        <Button
          kind="primary"
          keys="Ctrl S"
          busy={text.isSaving}
          because={text.isDirty ? undefined : t('write.saved')}
          onClick={text.save}
        >
          {t('write.save')}
        </Button>
        <Button onClick={() => text.add(text.blocks.at(-1)?.id)}>{t('write.add')}</Button>
      </div>
      <LeaveGuard isOpen={() => text.isDirty} part="section" />
    </>
  );
}
