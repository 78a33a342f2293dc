import { BLOCK_KINDS, type BlockKind, type DraftBlock } from '@reeve/domain';
import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { useT } from '../../i18n.ts';
import { PictureEditor } from './picture-editor.tsx';
import type { BlockConflict, WorkingBlock } from './use-working-text.ts';

/** One block of the working draft: what it is, its text, and its place among the others. */
export function BlockEditor({
  documentId,
  block,
  isFirst,
  isLast,
  conflict,
  onChange,
  onAdd,
  onMove,
  onRemove,
}: {
  documentId: string;
  block: WorkingBlock;
  isFirst: boolean;
  isLast: boolean;
  conflict: BlockConflict | undefined;
  onChange: (fields: Partial<Omit<DraftBlock, 'id'>>) => void;
  onAdd: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useT('review');
  const field = useRef<HTMLTextAreaElement>(null);
  // As high as its text: a text one scrolls inside of cannot be read.
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- its height follows its text and its look
  }, [block.text, block.kind]);
  const levels = block.kind === 'heading' || block.kind === 'item' ? [1, 2, 3, 4, 5, 6] : [];
  return (
    <div className={`block-editor ${block.kind}`}>
      <div className="block-tools">
        <Select
          aria-label={t('write.kind')}
          options={BLOCK_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={block.kind}
          onChange={(kind) => kind && onChange(fitting(kind, block))}
          placeholder={t('write.kind')}
        />
        {levels.length > 0 && (
          <Select
            aria-label={t('write.level')}
            options={levels.map((level) => ({ value: String(level), label: String(level) }))}
            value={String(block.level)}
            onChange={(level) => level && onChange({ level: Number(level) })}
            placeholder={t('write.level')}
          />
        )}
        {block.kind === 'item' && (
          <label className="check">
            <input
              type="checkbox"
              checked={block.ordered}
              onChange={(event) => onChange({ ordered: event.target.checked })}
            />
            {t('write.ordered')}
          </label>
        )}
        {block.kind === 'footnote' && (
          <input
            className="in mono label"
            aria-label={t('write.label')}
            maxLength={40}
            value={block.label}
            onChange={(event) => onChange({ label: event.target.value })}
          />
        )}
        <span className="ref">{block.id}</span>
        <Button kind="quiet" aria-label={t('write.up')} disabled={isFirst} onClick={() => onMove(-1)}>
          ↑
        </Button>
        <Button kind="quiet" aria-label={t('write.down')} disabled={isLast} onClick={() => onMove(1)}>
          ↓
        </Button>
        <Button kind="quiet" onClick={onAdd}>
          {t('write.addBelow')}
        </Button>
        <Button kind="quiet" onClick={onRemove}>
          {t('write.remove')}
        </Button>
      </div>
      {(block.kind === 'figure' || block.image) && (
        <PictureEditor documentId={documentId} image={block.image} onChange={onChange} />
      )}
      <textarea
        ref={field}
        className="in"
        rows={1}
        aria-label={t(`kind.${block.kind}`)}
        value={block.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      {conflict && (
        <div className="conflict" role="alert">
          <p>{t(`write.conflict.${conflict.because}`)}</p>
          <p className="mine">{conflict.mine}</p>
        </div>
      )}
    </div>
  );
}

function fitting(kind: BlockKind, block: WorkingBlock): Partial<Omit<DraftBlock, 'id'>> {
  const leveled = kind === 'heading' || kind === 'item';
  return {
    kind,
    level: leveled ? Math.max(1, block.level) : 0,
    ordered: kind === 'item' && block.ordered,
    label: kind === 'footnote' ? block.label || block.id.slice(2, 6).toLowerCase() : '',
  };
}
