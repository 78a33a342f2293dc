import { product } from '@reeve/contract';
import { PRODUCT_RULES } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { useT } from '../../i18n.ts';
import { AssessPage } from '../judgement/assess-page.tsx';
import { AssessSteps } from '../judgement/assess-steps.tsx';
import { CitePicker } from '../judgement/cite-picker.tsx';
import { LeaveGuard } from '../record/form/leave-guard.tsx';
import {
  blockNumbers,
  citedNever,
  moveBlock,
  sectionsOf,
  withBlock,
  withCite,
  withHazards,
  withNotApplicable,
  withoutBlock,
  withoutCite,
  withShow,
  withText,
  type Block,
  type ProductRecord,
} from './blocks.ts';
import { checksOf, holdsBack } from './checks.ts';
import { ChecksPane } from './checks-pane.tsx';
import { EditorBlock } from './editor-block.tsx';
import './product.css';
import { SaveLine } from './save-line.tsx';
import { citedByMarks, shownMarks, storedMarks, withMarkAt } from './shown-marks.ts';
import { StatusLine } from './status-line.tsx';
import { useProductDraft } from './use-product-draft.ts';
import { useRecentCites } from './use-recent-cites.ts';
import { useUnloadWarning } from './use-unload-warning.ts';
import { useStaleIds } from './use-stale.ts';

/** The editor of a product: the outline with its questions, blocks with citations, checks at the right, kept as one types. */
export function Editor({
  record,
  problem,
  onReload,
}: {
  record: ProductRecord;
  problem: unknown;
  /** Read the product again from the server. */
  onReload: () => Promise<unknown>;
}): ReactElement {
  const [round, setRound] = useState(0);
  const takeTheirs = (): void => void onReload().then(() => setRound((before) => before + 1));
  return <Writing key={round} record={record} problem={problem} onTakeTheirs={takeTheirs} />;
}

function Writing({
  record,
  problem,
  onTakeTheirs,
}: {
  record: ProductRecord;
  problem: unknown;
  onTakeTheirs: () => void;
}): ReactElement {
  const t = useT('assess');
  const open = useProductDraft(record);
  const { draft, change, saver, saving, known, learn } = open;
  // Leaving for another page saves typed text automatically; closing the window does not, and rejected text is not saved either.
  useUnloadWarning(saving.status === 'waiting' || saving.status === 'saving');
  const [citing, setCiting] = useState<{ readonly block: Block; readonly at: number } | undefined>();
  const staleIds = useStaleIds(record);
  const recent = useRecentCites(record.id);
  const sections = sectionsOf(record.body.type, draft.blocks);
  const numbers = blockNumbers(sections);
  const { clock } = useSession();
  const updateOn = draft.dueOn !== undefined && draft.dueOn >= clock.today ? draft.dueOn : undefined;
  const checks = checksOf(record.body.type, draft.blocks, staleIds, open.highestGraded, updateOn);
  const holding = checks.filter(holdsBack).length;
  const setBlocks = (blocks: readonly Block[]): void => change({ blocks });
  return (
    <AssessPage
      kind="product"
      record={record}
      problem={problem}
      near={false}
      subtitle={
        <span className="status-line">
          <StatusLine record={record} />
        </span>
      }
      markingNote={t('editor.anotherApproves')}
      aside={<ChecksPane checks={checks} known={known} />}
    >
      <p className="row wrap">
        <Tag tone="now">{t('status.draft')}</Tag>
        <SaveLine open={open} onTakeTheirs={onTakeTheirs} />
      </p>
      <div className="product-doc">
        <input
          className="doc-title"
          aria-label={t('new.name')}
          maxLength={300}
          value={draft.title}
          onChange={(event) => change({ title: event.target.value })}
        />
        {sections.map(({ code, number, blocks }) => (
          <section key={code} id={`section-${code}`} aria-label={t(`section.${code}.title`, { defaultValue: code })}>
            <div className="blk head-blk">
              <span className="gut">{number}</span>
              <div>
                <h2>{t(`section.${code}.title`, { defaultValue: code })}</h2>
                <p className="asks">{t(`section.${code}.asks`, { defaultValue: '' })}</p>
              </div>
            </div>
            {code === PRODUCT_RULES[record.body.type].updateIn && (
              <div className="blk">
                <span className="gut" />
                <DateField
                  label={t('editor.updateOn')}
                  hint={t('editor.updateOnHint')}
                  min={clock.today}
                  value={draft.dueOn}
                  onChange={(dueOn) => change({ dueOn })}
                />
              </div>
            )}
            {blocks.map((block) => (
              <EditorBlock
                key={block.id}
                block={block}
                number={numbers.get(block.id) ?? ''}
                placeholder={t('editor.placeholder')}
                known={known}
                staleIds={staleIds}
                onText={(shown) => {
                  const text = storedMarks(shown, known);
                  setBlocks(withText(draft.blocks, block.id, text, citedByMarks(text, known)));
                }}
                onCite={(at) => setCiting({ block, at })}
                onUncite={(id) => setBlocks(withoutCite(draft.blocks, block.id, id))}
                onNotApplicable={(because) => setBlocks(withNotApplicable(draft.blocks, block.id, because))}
                onShow={(show) => setBlocks(withShow(draft.blocks, block.id, show))}
                onHazards={
                  code === PRODUCT_RULES[record.body.type].hazardsIn
                    ? (hazards) => setBlocks(withHazards(draft.blocks, block.id, hazards))
                    : undefined
                }
                onMove={(by) => setBlocks(moveBlock(draft.blocks, block.id, by))}
                onRemove={() => setBlocks(withoutBlock(draft.blocks, block.id))}
              />
            ))}
            <div className="blk">
              <span className="gut" />
              <Button
                kind="quiet"
                icon="plus"
                onClick={() => setBlocks(withBlock(draft.blocks, code, crypto.randomUUID()))}
              >
                {t('editor.add')}
              </Button>
            </div>
          </section>
        ))}
        {(['gaps', 'method', 'limitations'] as const).map((part) => (
          <section key={part} aria-label={t(`editor.${part}`)}>
            <div className="blk head-blk">
              <span className="gut" />
              <div>
                <h2>{t(`editor.${part}`)}</h2>
                <p className="asks">{t(`editor.${part}Asks`)}</p>
                <textarea
                  className="tx"
                  rows={1}
                  aria-label={t(`editor.${part}`)}
                  placeholder={t('editor.placeholderPlain')}
                  value={draft[part]}
                  onChange={(event) => change({ [part]: event.target.value })}
                />
              </div>
            </div>
          </section>
        ))}
      </div>
      <AssessSteps
        kind="product"
        record={record}
        because={{ peer_review: holding > 0 ? t('checks.open', { count: holding }) : undefined }}
        move={async (to, _, reason) => {
          // The latest text is saved first; the step is taken with the resulting version.
          const { version } = await saver.flush();
          return call(product.move, { params: { id: record.id }, input: { version, to, reason } });
        }}
      />
      <LeaveGuard isOpen={() => ['failed', 'conflict'].includes(saver.state().status)} />
      {citing && (
        <Dialog
          title={t('editor.citeIn', { number: numbers.get(citing.block.id) ?? '' })}
          onClose={() => setCiting(undefined)}
        >
          <CitePicker
            from="product"
            taken={[]}
            label={t('editor.citeWhat')}
            hint={t('editor.citeHint')}
            recent={recent}
            without={citedNever(record.body.type)}
            isFirst
            onPick={(cited) => {
              learn(cited);
              const { block, at } = citing;
              const all = new Map(known).set(cited.id, cited);
              const { shown, cursor } = withMarkAt(shownMarks(block.text, all), at, cited);
              setBlocks(withText(withCite(draft.blocks, block.id, cited), block.id, storedMarks(shown, all)));
              setCiting(undefined);
              requestAnimationFrame(() => {
                const field = document.querySelector<HTMLTextAreaElement>(`#block-${block.id} textarea`);
                field?.focus();
                field?.setSelectionRange(cursor, cursor);
              });
            }}
          />
        </Dialog>
      )}
    </AssessPage>
  );
}
