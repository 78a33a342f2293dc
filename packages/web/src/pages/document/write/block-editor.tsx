import { BLOCK_KINDS, CELL_BREAK, tableCells, type BlockKind, type DocumentBlock } from '@reeve/domain';
import { useRef, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/field/select.tsx';
import { TextInput } from '../../../components/field/text-input.tsx';
import { useT } from '../../../i18n.ts';
import type { Heading } from '../read/review-text.tsx';
import { isFlowing, joinBlock, withCell, type CellPlace } from './block-parts.ts';
import { addNote, blockTargets } from './block-targets.ts';
import { GrowingText, type Caret } from './growing-text.tsx';
import { InsertPicker } from './insert-picker.tsx';
import { PictureEditor } from './picture-editor.tsx';
import { TableGrid } from './table-grid.tsx';
import type { WorkingBlock, WorkingText } from './use-working-text.ts';

/** Of the list of footnotes: a new one. */
const NEW_NOTE = 'new';

type Inserted = 'reference' | 'footnote';
type BlockChange = Partial<Omit<DocumentBlock, 'id'>>;

interface BlockEditorProps {
  readonly documentId: string;
  /** The section that is written. */
  readonly text: WorkingText;
  /** Of the block in its section. */
  readonly index: number;
  readonly block: WorkingBlock;
  /** Where the caret is wanted in its text. */
  readonly caret: Caret | undefined;
  readonly outline: readonly Heading[];
  /** Puts the caret into the text of another block. */
  readonly onCaret: (id: string, at: number) => void;
}

/** One block of the working draft: what it is, its text, and its place among the others. */
export function BlockEditor({
  documentId,
  text,
  index,
  block,
  caret,
  outline,
  onCaret,
}: BlockEditorProps): ReactElement {
  const t = useT('review');
  const [inserting, setInserting] = useState<Inserted>();
  const isTable = block.kind === 'table';
  const onChange = (change: BlockChange): void => text.change(block.id, change);
  const conflict = text.conflicts.get(block.id);
  const { held, cell, hold, insert } = useHeldField(block, onChange);
  return (
    <div className={`block-editor ${block.kind}`}>
      <div className="block-tools">
        <BlockKindFields block={block} onChange={onChange} />
        <span className="ref">{block.id}</span>
        <BlockActs
          text={text}
          index={index}
          block={block}
          caretAt={() => held.current?.selectionStart ?? block.text.length}
          onCaret={onCaret}
          inserting={inserting}
          onInserting={setInserting}
        />
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
            ...blockTargets(text.blocks, outline, block, (kind) => t(`kind.${kind}`))[inserting],
          ]}
          onInsert={(value) => {
            insert(
              inserting === 'reference' ? `[](#${value})` : `[^${value === NEW_NOTE ? addNote(text, index) : value}]`,
            );
            setInserting(undefined);
          }}
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
          onHold={(place, field) => hold(field, place)}
        />
      ) : (
        <GrowingText
          label={t(`kind.${block.kind}`)}
          value={block.text}
          look={block.kind}
          caret={caret}
          onChange={(text) => onChange({ text })}
          onHold={hold}
        />
      )}
      {conflict && (
        <div className="conflict" role="alert">
          <p>{t(`write.conflict.${conflict.because}`)}</p>
          <p>{conflict.mine}</p>
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

/** What a block is: its kind, and what only some kinds have. */
function BlockKindFields({
  block,
  onChange,
}: {
  block: WorkingBlock;
  onChange: (fields: BlockChange) => void;
}): ReactElement {
  const t = useT('review');
  const levels = block.kind === 'heading' || block.kind === 'item' ? [1, 2, 3, 4, 5, 6] : [];
  return (
    <>
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
    </>
  );
}

/** What is done with a block: moved, split, joined, referred from, removed. */
function BlockActs({
  text,
  index,
  block,
  caretAt,
  onCaret,
  inserting,
  onInserting,
}: Pick<BlockEditorProps, 'text' | 'index' | 'block' | 'onCaret'> & {
  readonly inserting: Inserted | undefined;
  readonly onInserting: (what: Inserted | undefined) => void;
  /** Where the caret is in the text of the block. */
  readonly caretAt: () => number;
}): ReactElement {
  const t = useT('review');
  const { blocks } = text;
  const mayJoin = joinBlock(blocks.slice(Math.max(0, index - 1), index + 1), block.id) !== undefined;
  return (
    <>
      <Button kind="quiet" aria-label={t('write.up')} disabled={index === 0} onClick={() => text.move(block.id, -1)}>
        ↑
      </Button>
      <Button
        kind="quiet"
        aria-label={t('write.down')}
        disabled={index === blocks.length - 1}
        onClick={() => text.move(block.id, 1)}
      >
        ↓
      </Button>
      {isFlowing(block) && (
        <Button kind="quiet" onClick={() => onCaret(text.split(block.id, caretAt()), 0)}>
          {t('write.split')}
        </Button>
      )}
      {mayJoin && (
        <Button
          kind="quiet"
          onClick={() => {
            const done = text.join(block.id);
            if (done) onCaret(done.into, done.at);
          }}
        >
          {t('write.join')}
        </Button>
      )}
      {(['reference', 'footnote'] as const).map((what) => (
        <Button
          key={what}
          kind="quiet"
          aria-expanded={inserting === what}
          onClick={() => onInserting(inserting === what ? undefined : what)}
        >
          {t(`write.insert.${what}`)}
        </Button>
      ))}
      <Button kind="quiet" onClick={() => text.add(block.id)}>
        {t('write.addBelow')}
      </Button>
      <Button kind="quiet" onClick={() => text.remove(block.id)}>
        {t('write.remove')}
      </Button>
    </>
  );
}

/** The text of a cell as it is edited, on several lines. */
const cellText = (table: string, { row, column }: CellPlace): string =>
  (tableCells(table)[row]?.[column] ?? '').replaceAll(CELL_BREAK, '\n');

/** The field that had the focus last: what is inserted goes where its caret was. */
function useHeldField(block: WorkingBlock, onChange: (change: BlockChange) => void) {
  const held = useRef<HTMLTextAreaElement>(null);
  const [cell, setCell] = useState<CellPlace>({ row: 0, column: 0 });
  const isTable = block.kind === 'table';
  const hold = (field: HTMLTextAreaElement, place?: CellPlace): void => {
    held.current = field;
    if (place) setCell(place);
  };
  const insert = (words: string): void => {
    const field = held.current;
    const now = isTable ? cellText(block.text, cell) : block.text;
    const [from, to] = field ? [field.selectionStart, field.selectionEnd] : [now.length, now.length];
    const text = now.slice(0, from) + words + now.slice(to);
    // The field has its new text and the focus before the next key is handled.
    flushSync(() => onChange({ text: isTable ? withCell(block.text, cell, text) : text }));
    field?.focus();
    field?.setSelectionRange(from + words.length, from + words.length);
  };
  return { held, cell, hold, insert };
}
