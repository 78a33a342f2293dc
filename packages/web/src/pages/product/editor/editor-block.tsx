import type { Hazard } from '@reeve/domain';
import { useRef, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { TextInput } from '../../components/field/text-input.tsx';
import { useT } from '../../i18n.ts';
import type { CitedObject } from '../judgement/cite-options.ts';
import type { Block } from './blocks.ts';
import { CiteChips } from './cite-chips.tsx';
import { CitedJudgements } from './cited-judgements.tsx';
import { HazardEditor } from './hazard-editor.tsx';
import { shownMarks } from './shown-marks.ts';
import { ShownFindings } from './shown-findings.tsx';

/** One numbered block while it is written: serif text, its citations, and what can be done with it. */
export function EditorBlock({
  block,
  number,
  placeholder,
  known,
  staleIds,
  onText,
  onCite,
  onUncite,
  onNotApplicable,
  onShow,
  onHazards,
  onMove,
  onRemove,
}: {
  block: Block;
  number: string;
  placeholder: string;
  known: ReadonlyMap<string, CitedObject>;
  staleIds: ReadonlySet<string>;
  onText: (text: string) => void;
  /** @param at where the cursor is in the edited text */
  onCite: (at: number) => void;
  onUncite: (id: string) => void;
  /** @param because undefined: the question applies */
  onNotApplicable: (because: string | undefined) => void;
  onShow: (show: Block['show']) => void;
  /** In the section of a risk assessment that has hazards. */
  onHazards: ((hazards: readonly Hazard[]) => void) | undefined;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useT('assess');
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="blk" id={`block-${block.id}`}>
      <span className="gut">{number}</span>
      <div className="blk-body">
        {block.notApplicable === undefined ? (
          <textarea
            className="tx"
            rows={1}
            aria-label={t('editor.block', { number })}
            placeholder={placeholder}
            maxLength={100_000}
            ref={field}
            value={shownMarks(block.text, known)}
            onChange={(event) => onText(event.target.value)}
            onKeyDown={(event) => {
              // `/` at the beginning of a word opens the list of what can be cited; inside a word it is a stroke.
              const { selectionStart, value } = event.currentTarget;
              const opens =
                event.key === '/' && !event.ctrlKey && !event.altKey && /(^|\s)$/.test(value.slice(0, selectionStart));
              if (!opens) return;
              event.preventDefault();
              onCite(selectionStart);
            }}
          />
        ) : (
          <p className="row wrap">
            <span className="m">{t('editor.notApplicable.because')}</span>
            <TextInput
              aria-label={`${t('editor.block', { number })}: ${t('editor.notApplicable.because')}`}
              className="not-applicable"
              maxLength={1000}
              value={block.notApplicable}
              onChange={onNotApplicable}
            />
            <Button kind="quiet" onClick={() => onNotApplicable(undefined)}>
              {t('editor.notApplicable.undo')}
            </Button>
          </p>
        )}
        <div className="row wrap blk-acts">
          <CiteChips
            cites={block.cites.flatMap(({ id }) => known.get(id) ?? [])}
            staleIds={staleIds}
            onRemove={onUncite}
          />
          <span className="tools">
            {block.cites.some(({ kind }) => kind === 'finding') && (
              <select
                className="in sm"
                aria-label={t('editor.show.label', { number })}
                value={block.show ?? 'sentence'}
                onChange={({ target: { value } }) => onShow(value === 'table' || value === 'chart' ? value : undefined)}
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
                onClick={() => onNotApplicable('')}
              >
                {t('editor.notApplicable.do')}
              </button>
            )}
            <Button kind="quiet" keys="/" onClick={() => onCite(field.current?.selectionStart ?? block.text.length)}>
              {t('editor.cite')}
            </Button>
            <button
              type="button"
              className="btn quiet"
              aria-label={t('editor.up', { number })}
              onClick={() => onMove(-1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="btn quiet"
              aria-label={t('editor.down', { number })}
              onClick={() => onMove(1)}
            >
              ↓
            </button>
            <button type="button" className="btn quiet" aria-label={t('editor.remove', { number })} onClick={onRemove}>
              ×
            </button>
          </span>
        </div>
        {onHazards && <HazardEditor block={block} number={number} onHazards={onHazards} />}
        <ShownFindings block={block} />
        <CitedJudgements cites={block.cites} />
      </div>
    </div>
  );
}
