import type { ReviewComment } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { inShort } from './comment-order.ts';
import type { WholeComment } from './comment-pane.tsx';
import { findComments } from './find-comments.ts';

const OFFERED = 30;

/** What a duplicate is the same as: those on the same words first, and any other found by its reference or words. */
export function OriginalField({
  comment,
  comments,
  value,
  onChange,
}: {
  comment: WholeComment;
  comments: readonly ReviewComment[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}): ReactElement {
  const t = useT('review');
  const [asked, setAsked] = useState('');
  const others = comments.filter(({ id, state }) => id !== comment.id && state !== 'withdrawn' && state !== 'draft');
  const found = asked.trim() === '' ? comment.alike : findComments(others, asked).slice(0, OFFERED);
  const chosen = others.find((one) => one.id === value);
  const offered = chosen && !found.some((one) => one.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <>
      <TextField
        label={t('decide.findOriginal')}
        hint={t('decide.originalHint')}
        type="search"
        value={asked}
        onChange={setAsked}
      />
      <ChoiceField
        label={t('decide.original')}
        options={offered.map((one) => ({ value: one.id, label: inShort(one) }))}
        value={value}
        onChange={onChange}
      />
      {asked.trim() !== '' && found.length === 0 && <p className="ink2">{t('decide.noOriginal')}</p>}
    </>
  );
}
