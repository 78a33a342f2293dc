import { BLOCK_KINDS, CELL_BREAK, tableCells, type BlockKind, type DocumentBlock } from '@reeve/domain';
import { useRef, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Select, type Choice } from '../../../components/field/select.tsx';
import { TextInput } from '../../../components/field/text-input.tsx';
import { useT } from '../../../i18n.ts';
import { isFlowing, withCell, type CellPlace } from './block-parts.ts';
import { GrowingText, type Caret } from './growing-text.tsx';
import { InsertPicker } from './insert-picker.tsx';
import { PictureEditor } from './picture-editor.tsx';
import { TableGrid } from './table-grid.tsx';
import type { BlockConflict, WorkingBlock } from './use-working-text.ts';

/** Of the list of footnotes: a new one. */
const NEW_NOTE = 'new';

/**
 * One block of the working draft: what it is, its text, and its place among the others.
 *
 * @param caret where the caret is wanted in its text
 * @param targets what a reference can lead to and what notes there are; asked for when a list of them is opened
 * @param onNote make a new footnote; its label
 */
export function BlockEditor({
  documentId,
  block,
  isFirst,
  isLast,
  mayJoin,
  conflict,
  caret,
  targets,
  onChange,
  onSplit,
  onJoin,
  onNote,
  onAdd,
  onMove,
  onRemove,
}: {
  documentId: string;
  block: WorkingBlock;
  isFirst: boolean;
  isLast: boolean;
  mayJoin: boolean;
  conflict: BlockConflict | undefined;
  caret: Caret | undefined;
  targets: () => Readonly<Record<'reference' | 'footnote', readonly Choice[]>>;
  onSplit: (at: number) => void;
  onJoin: () => void;
  onNote: () => string;
  onChange: (fields: Partial<Omit<DocumentBlock, 'id'>>) => void;
  onAdd: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useT('review');
  /** The field that had the focus last: what is inserted goes where its caret was. */
  const held = useRef<HTMLTextAreaElement>(null);
  const [cell, setCell] = useState<CellPlace>({ row: 0, column: 0 });
  const [inserting, setInserting] = useState<'reference' | 'footnote'>();
  const isTable = block.kind === 'table';
  const insert = (words: string): void => {
    const field = held.current;
    const now = isTable
      ? (tableCells(block.text)[cell.row]?.[cell.column] ?? '').replaceAll(CELL_BREAK, '\n')
      : block.text;
    const [from, to] = field ? [field.selectionStart, field.selectionEnd] : [now.length, now.length];
    const text = now.slice(0, from) + words + now.slice(to);
    onChange({ text: isTable ? withCell(block.text, cell, text) : text });
    setInserting(undefined);
    setTimeout(() => {
      field?.focus();
      field?.setSelectionRange(from + words.length, from + words.length);
    });
  };
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
          <TextInput
            mono
            className="label"
            aria-label={t('write.label')}
            maxLength={40}
            value={block.label}
            onChange={(label) => onChange({ label })}
          />
        )}
        <span className="ref">{block.id}</span>
        <Button kind="quiet" aria-label={t('write.up')} disabled={isFirst} onClick={() => onMove(-1)}>
          ↑
        </Button>
        <Button kind="quiet" aria-label={t('write.down')} disabled={isLast} onClick={() => onMove(1)}>
          ↓
        </Button>
        {isFlowing(block) && (
          <Button kind="quiet" onClick={() => onSplit(held.current?.selectionStart ?? block.text.length)}>
            {t('write.split')}
          </Button>
        )}
        {mayJoin && (
          <Button kind="quiet" onClick={onJoin}>
            {t('write.join')}
          </Button>
        )}
        {(['reference', 'footnote'] as const).map((what) => (
          <Button
            key={what}
            kind="quiet"
            aria-expanded={inserting === what}
            onClick={() => setInserting(inserting === what ? undefined : what)}
          >
            {t(`write.insert.${what}`)}
          </Button>
        ))}
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
      {inserting && (
        <InsertPicker
          key={inserting}
          label={t(`write.insert.${inserting}`)}
          options={[
            ...(inserting === 'footnote' ? [{ value: NEW_NOTE, label: t('write.insert.newNote') }] : []),
            ...targets()[inserting],
          ]}
          onInsert={(value) =>
            insert(inserting === 'reference' ? `[](#${value})` : `[^${value === NEW_NOTE ? onNote() : value}]`)
          }
          onClose={() => {
            setInserting(undefined);
            held.current?.focus();
          }}
        />
      )}
      {isTable ? (
        <TableGrid
          text={block.text}
          label={t('kind.table')}
          cell={cell}
          onChange={(text) => onChange({ text })}
          onHold={(place, field) => {
            held.current = field;
            setCell(place);
          }}
        />
      ) : (
        <GrowingText
          label={t(`kind.${block.kind}`)}
          value={block.text}
          look={block.kind}
          caret={caret}
          onChange={(text) => onChange({ text })}
          onHold={(field) => {
            held.current = field;
          }}
        />
      )}
      {conflict && (
        <div className="conflict" role="alert">
          <p>{t(`write.conflict.${conflict.because}`)}</p>
          <p className="mine">{conflict.mine}</p>
        </div>
      )}
    </div>
  );
}

function fitting(kind: BlockKind, block: WorkingBlock): Partial<Omit<DocumentBlock, 'id'>> {
  const leveled = kind === 'heading' || kind === 'item';
  return {
    kind,
    level: leveled ? Math.max(1, block.level) : 0,
    ordered: kind === 'item' && block.ordered,
    label: kind === 'footnote' ? block.label || block.id.slice(2, 6).toLowerCase() : '',
  };
}
