import { plainText } from '@reeve/domain';
import { useEffect, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import type { Choice } from '../../../components/field/select.tsx';
import { useT } from '../../../i18n.ts';
import { LeaveGuard } from '../../record/form/leave-guard.tsx';
import { BlockEditor } from './block-editor.tsx';
import { joinBlock } from './block-parts.ts';
import type { Caret } from './growing-text.tsx';
import type { Heading } from '../read/review-text.tsx';
import { useWorkingText, type WorkingBlock } from './use-working-text.ts';

/** So many letters of a block name it in a list. */
const MOST_NAMED = 60;

/** A label that no footnote of the section has. */
function makeLabel(blocks: readonly WorkingBlock[]): string {
  const taken = new Set(blocks.map((block) => block.label));
  let label = '';
  do label = crypto.randomUUID().slice(0, 6);
  while (taken.has(label));
  return label;
}

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
  const targets = (block: WorkingBlock): Readonly<Record<'reference' | 'footnote', readonly Choice[]>> => {
    const others = text.blocks.filter((one) => one.id !== block.id);
    const named = ({ kind, text: words }: WorkingBlock): string =>
      `${t(`kind.${kind}`)}: ${plainText(words).replaceAll(/\s+/g, ' ').slice(0, MOST_NAMED)}`;
    return {
      reference: [
        ...outline.map(({ id, number, text: words }) => ({ value: id, label: `${number} ${words}` })),
        ...others
          .filter(({ id, kind }) => kind !== 'footnote' && !outline.some((heading) => heading.id === id))
          .map((one) => ({ value: one.id, label: named(one) })),
      ],
      footnote: others
        .filter(({ kind }) => kind === 'footnote')
        .map((one) => ({ value: one.label, label: `${one.label}: ${plainText(one.text).slice(0, MOST_NAMED)}` })),
    };
  };
  /** A new footnote comes after the block that refers to it, or after the list if that block is an item. */
  const addNote = (index: number): string => {
    let at = index;
    while (text.blocks[at]?.kind === 'item' && text.blocks[at + 1]?.kind === 'item') at += 1;
    const label = makeLabel(text.blocks);
    text.add(text.blocks[at]?.id, { kind: 'footnote', label });
    return label;
  };
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
              block={block}
              isFirst={index === 0}
              isLast={index === text.blocks.length - 1}
              mayJoin={joinBlock(text.blocks.slice(Math.max(0, index - 1), index + 1), block.id) !== undefined}
              conflict={text.conflicts.get(block.id)}
              caret={caret?.id === block.id ? caret : undefined}
              targets={() => targets(block)}
              onSplit={(at) => goTo(text.split(block.id, at), 0)}
              onJoin={() => {
                const done = text.join(block.id);
                if (done) goTo(done.into, done.at);
              }}
              onNote={() => addNote(index)}
              onChange={(change) => text.change(block.id, change)}
              onAdd={() => text.add(block.id)}
              onMove={(by) => text.move(block.id, by)}
              onRemove={() => text.remove(block.id)}
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
