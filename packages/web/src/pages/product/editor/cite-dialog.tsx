import type { ProductType } from '@reeve/domain';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { Dialog } from '../../../components/dialog.tsx';
import { useT } from '../../../i18n.ts';
import type { RecentObjects } from '../../judgement/cite-options.ts';
import { CitePicker } from '../../judgement/cite-picker.tsx';
import { blockNumbers, citedNever, sectionsOf, withCite, withText, type Block } from '../blocks.ts';
import { shownMarks, storedMarks, withMarkAt } from '../shown-marks.ts';
import type { OpenProduct } from './use-product-draft.ts';

/** A place in the text of a block where an object is to be cited. */
export interface Citing {
  readonly block: Block;
  /** Where the cursor is in the edited text. */
  readonly at: number;
}

/** Chooses what is cited at a place in a block, and puts its mark there. */
export function CiteDialog({
  citing,
  type,
  recent,
  open,
  onClose,
}: {
  citing: Citing;
  type: ProductType;
  recent: RecentObjects;
  open: OpenProduct;
  onClose: () => void;
}): ReactElement {
  const t = useT('assess');
  const { draft, change, known, learn } = open;
  const number = blockNumbers(sectionsOf(type, draft.blocks)).get(citing.block.id) ?? '';
  return (
    <Dialog title={t('editor.citeIn', { number })} onClose={onClose}>
      <CitePicker
        from="product"
        taken={[]}
        label={t('editor.citeWhat')}
        hint={t('editor.citeHint')}
        recent={recent}
        without={citedNever(type)}
        isFirst
        onPick={(cited) => {
          learn(cited);
          const { block, at } = citing;
          const all = new Map(known).set(cited.id, cited);
          const { shown, cursor } = withMarkAt(shownMarks(block.text, all), at, cited);
          const cites = withCite(draft.blocks, block.id, cited);
          change({ blocks: withText(cites, block.id, storedMarks(shown, all)) });
          // The text has its new mark and the focus before the next key is handled.
          flushSync(onClose);
          const field = document.querySelector<HTMLTextAreaElement>(`#block-${block.id} textarea`);
          field?.focus();
          field?.setSelectionRange(cursor, cursor);
        }}
      />
    </Dialog>
  );
}
