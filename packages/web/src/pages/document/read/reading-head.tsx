import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import { FILTERS, type CommentFilter } from '../comment/comment-order.ts';
import type { ReviewedDocument } from '../document-frame.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import type { Heading } from './review-text.tsx';

/** What is read of a document: which edition, from which heading on, with which comments and suggestions. */
export function ReadingHead({
  document,
  edition,
  outline,
  filter,
  suggests,
  onEdition,
  onHeading,
  onFilter,
  onSuggests,
}: {
  document: ReviewedDocument;
  edition: ReviewedDocument['editions'][number];
  outline: readonly Heading[] | undefined;
  filter: CommentFilter | undefined;
  suggests: boolean;
  onEdition: (id: string) => void;
  /** @param index number of blocks before the heading */
  onHeading: (index: number) => void;
  onFilter: (filter: CommentFilter | undefined) => void;
  onSuggests: (suggests: boolean) => void;
}): ReactElement {
  const t = useT('review');
  return (
    <div className="reading-head">
      <ChoiceField
        label={t('text.edition')}
        options={document.editions.map((one) => ({
          value: one.id,
          label: one.frozen ? one.name : t('text.working'),
        }))}
        value={edition.id}
        onChange={(id) => onEdition(id ?? '')}
      />
      {outline && (
        <ChoiceField
          label={t('text.contents')}
          options={outline.map((heading) => ({
            value: heading.id,
            label: `${heading.number} ${heading.text}`,
          }))}
          value={undefined}
          onChange={(id) => {
            const heading = outline.find((one) => one.id === id);
            if (heading) onHeading(heading.index);
          }}
          placeholder={t('text.goTo')}
        />
      )}
      <ChoiceField
        label={t('text.show')}
        options={FILTERS.map((value) => ({ value, label: t(`text.filter.${value}`) }))}
        value={filter}
        onChange={onFilter}
        placeholder={t('text.filter.all')}
      />
      <label className="check">
        <input type="checkbox" checked={suggests} onChange={(event) => onSuggests(event.target.checked)} />
        {t('text.suggestions')}
      </label>
      <p className="ink2 sm">
        {edition.frozen ? (
          <>
            {t('text.frozen', { lines: edition.lines, blocks: edition.blocks })}{' '}
            <span className="mono">{edition.digest?.slice(0, 12)}…</span>
          </>
        ) : (
          t('text.notFrozen')
        )}
      </p>
    </div>
  );
}
