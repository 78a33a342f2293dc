import { useRef, type ReactElement, type Ref } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextInput } from '../../../components/field/text-input.tsx';
import { useT } from '../../../i18n.ts';
import {
  moveBlock,
  withHazards,
  withNotApplicable,
  withoutBlock,
  withoutCite,
  withShow,
  withText,
  type Block,
} from '../blocks.ts';
import { CiteChips } from '../cite-chips.tsx';
import { CitedJudgements } from '../cited-judgements.tsx';
import { HazardEditor } from './hazard-editor.tsx';
import { citedByMarks, shownMarks, storedMarks } from '../shown-marks.ts';
import { ShownFindings } from '../shown-findings.tsx';
import type { OpenProduct } from './use-product-draft.ts';

/** One numbered block while it is written: serif text, its citations, and what can be done with it. */
export function EditorBlock({
  block,
  number,
  open,
  staleIds,
  hasHazards,
  onCite,
}: {
  block: Block;
  number: string;
  open: OpenProduct;
  staleIds: ReadonlySet<string>;
  /** In the section of a risk assessment that has hazards. */
  hasHazards: boolean;
  /** @param at where the cursor is in the edited text */
  onCite: (at: number) => void;
}): ReactElement {
  const t = useT('assess');
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, known } = open;
  const setBlocks = (blocks: readonly Block[]): void => open.change({ blocks });
  return (
    <div className="blk" id={`block-${block.id}`}>
      <span className="gut">{number}</span>
      <div>
        {block.notApplicable === undefined ? (
          <BlockText ref={field} block={block} number={number} open={open} onCite={onCite} />
        ) : (
          <p className="row wrap">
            <span className="m">{t('editor.notApplicable.because')}</span>
            <TextInput
              aria-label={`${t('editor.block', { number })}: ${t('editor.notApplicable.because')}`}
              className="not-applicable"
              maxLength={1000}
              value={block.notApplicable}
              onChange={(because) => setBlocks(withNotApplicable(draft.blocks, block.id, because))}
            />
            <Button kind="quiet" onClick={() => setBlocks(withNotApplicable(draft.blocks, block.id, undefined))}>
              {t('editor.notApplicable.undo')}
            </Button>
          </p>
        )}
        <div className="row wrap blk-acts">
          <CiteChips
            cites={block.cites.flatMap(({ id }) => known.get(id) ?? [])}
            staleIds={staleIds}
            onRemove={(id) => setBlocks(withoutCite(draft.blocks, block.id, id))}
          />
          <BlockTools
            block={block}
            number={number}
            open={open}
            onCite={() => onCite(field.current?.selectionStart ?? block.text.length)}
          />
        </div>
        {hasHazards && (
          <HazardEditor
            block={block}
            number={number}
            onHazards={(hazards) => setBlocks(withHazards(draft.blocks, block.id, hazards))}
          />
        )}
        <ShownFindings block={block} />
        <CitedJudgements cites={block.cites} />
      </div>
    </div>
  );
}

/** What can be done with a block: how its finding is shown, what it cites, its place among the others. */
function BlockTools({
  block,
  number,
  open,
  onCite,
}: {
  block: Block;
  number: string;
  open: OpenProduct;
  onCite: () => void;
}): ReactElement {
  const t = useT('assess');
  const { blocks } = open.draft;
  const setBlocks = (next: readonly Block[]): void => open.change({ blocks: next });
  return (
    <span className="tools">
      {block.cites.some(({ kind }) => kind === 'finding') && (
        <select
          className="in sm"
          aria-label={t('editor.show.label', { number })}
          value={block.show ?? 'sentence'}
          onChange={({ target: { value } }) =>
            setBlocks(withShow(blocks, block.id, value === 'table' || value === 'chart' ? value : undefined))
          }
        >
          {(['sentence', 'table', 'chart'] as const).map((show) => (
            <option key={show} value={show}>
              {t(`editor.show.${show}`)}
            </option>
          ))}
        </select>
      )}
      {block.text.trim() === '' && block.cites.length === 0 && block.notApplicable === undefined && (
        <button
          type="button"
          className="btn quiet"
          aria-label={`${t('editor.block', { number })}: ${t('editor.notApplicable.do')}`}
          onClick={() => setBlocks(withNotApplicable(blocks, block.id, ''))}
        >
          {t('editor.notApplicable.do')}
        </button>
      )}
      <Button kind="quiet" keys="/" onClick={onCite}>
        {t('editor.cite')}
      </Button>
      <button
        type="button"
        className="btn quiet"
        aria-label={t('editor.up', { number })}
        onClick={() => setBlocks(moveBlock(blocks, block.id, -1))}
      >
        ↑
      </button>
      <button
        type="button"
        className="btn quiet"
        aria-label={t('editor.down', { number })}
        onClick={() => setBlocks(moveBlock(blocks, block.id, 1))}
      >
        ↓
      </button>
      <button
        type="button"
        className="btn quiet"
        aria-label={t('editor.remove', { number })}
        onClick={() => setBlocks(withoutBlock(blocks, block.id))}
      >
        ×
      </button>
    </span>
  );
}

/** The text of a block; `/` at the beginning of a word opens the list of what can be cited. */
function BlockText({
  ref,
  block,
  number,
  open,
  onCite,
}: {
  ref: Ref<HTMLTextAreaElement>;
  block: Block;
  number: string;
  open: OpenProduct;
  onCite: (at: number) => void;
}): ReactElement {
  const t = useT('assess');
  const { draft, known, change } = open;
  return (
    <textarea
      className="tx"
      rows={1}
      aria-label={t('editor.block', { number })}
      placeholder={t('editor.placeholder')}
      maxLength={100_000}
      ref={ref}
      value={shownMarks(block.text, known)}
      onChange={(event) => {
        const text = storedMarks(event.target.value, known);
        change({ blocks: withText(draft.blocks, block.id, text, citedByMarks(text, known)) });
      }}
      onKeyDown={(event) => {
        // Inside a word it is a stroke.
        const { selectionStart, value } = event.currentTarget;
        const opens =
          event.key === '/' && !event.ctrlKey && !event.altKey && /(^|\s)$/.test(value.slice(0, selectionStart));
        if (!opens) return;
        event.preventDefault();
        onCite(selectionStart);
      }}
    />
  );
}
