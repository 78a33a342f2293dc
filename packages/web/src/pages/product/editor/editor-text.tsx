import { PRODUCT_RULES, type ProductType } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { useT } from '../../../i18n.ts';
import { sectionsOf, withBlock, type Section } from '../blocks.ts';
import type { Citing } from './cite-dialog.tsx';
import { EditorBlock } from './editor-block.tsx';
import type { OpenProduct } from './use-product-draft.ts';

/** One section of a product while it is written: its question, its blocks, and a button to add one. */
function EditorSection({
  section: { code, number, blocks },
  type,
  open,
  staleIds,
  onCite,
}: {
  section: Section;
  type: ProductType;
  open: OpenProduct;
  staleIds: ReadonlySet<string>;
  onCite: (citing: Citing) => void;
}): ReactElement {
  const t = useT('assess');
  const { clock } = useSession();
  const { draft, change } = open;
  const { updateIn, hazardsIn } = PRODUCT_RULES[type];
  return (
    <section id={`section-${code}`} aria-label={t(`section.${code}.title`, { defaultValue: code })}>
      <div className="blk">
        <span className="gut">{number}</span>
        <div>
          <h2>{t(`section.${code}.title`, { defaultValue: code })}</h2>
          <p className="asks">{t(`section.${code}.asks`, { defaultValue: '' })}</p>
        </div>
      </div>
      {code === updateIn && (
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
      {blocks.map((block, index) => (
        <EditorBlock
          key={block.id}
          block={block}
          number={`${number}.${index + 1}`}
          open={open}
          staleIds={staleIds}
          hasHazards={code === hazardsIn}
          onCite={(at) => onCite({ block, at })}
        />
      ))}
      <div className="blk">
        <span className="gut" />
        <Button
          kind="quiet"
          icon="plus"
          onClick={() => change({ blocks: withBlock(draft.blocks, code, crypto.randomUUID()) })}
        >
          {t('editor.add')}
        </Button>
      </div>
    </section>
  );
}

/** Gaps, method or limitations: text without citations. */
function PlainSection({
  part,
  open: { draft, change },
}: {
  part: 'gaps' | 'method' | 'limitations';
  open: OpenProduct;
}): ReactElement {
  const t = useT('assess');
  return (
    <section aria-label={t(`editor.${part}`)}>
      <div className="blk">
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
  );
}

/** What authors write of a product: its title, its sections, then gaps, method and limitations. */
export function EditorText({
  type,
  open,
  staleIds,
  onCite,
}: {
  type: ProductType;
  open: OpenProduct;
  staleIds: ReadonlySet<string>;
  onCite: (citing: Citing) => void;
}): ReactElement {
  const t = useT('assess');
  const { draft, change } = open;
  return (
    <div className="product-doc">
      <input
        className="doc-title"
        aria-label={t('new.name')}
        maxLength={300}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      {sectionsOf(type, draft.blocks).map((section) => (
        <EditorSection
          key={section.code}
          section={section}
          type={type}
          open={open}
          staleIds={staleIds}
          onCite={onCite}
        />
      ))}
      {(['gaps', 'method', 'limitations'] as const).map((part) => (
        <PlainSection key={part} part={part} open={open} />
      ))}
    </div>
  );
}
