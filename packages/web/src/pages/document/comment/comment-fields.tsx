import { COMMENT_TYPES, plainText, SEVERITIES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import type { TypedComment } from './typed-comment.ts';

/** What a comment is made of: its kind, how grave it is, what it says, the words it proposes, and why. */
export function CommentFields({
  typed,
  quote,
  onChange,
}: {
  typed: TypedComment;
  /** The words it is about, as they are written: those proposed begin as these. */
  quote: string;
  onChange: (part: Partial<TypedComment>) => void;
}): ReactElement {
  const t = useT('review');
  return (
    <>
      <ChoiceGroup
        label={t('form.type')}
        layout="above"
        options={COMMENT_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
        value={typed.type}
        onChange={(type) => onChange({ type })}
      />
      <ChoiceGroup
        label={t('form.severity')}
        layout="above"
        options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        value={typed.severity}
        onChange={(severity) => onChange({ severity })}
      />
      <ProseField
        label={t('form.text')}
        rows={4}
        maxLength={50_000}
        value={typed.text}
        onChange={(text) => onChange({ text })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={typed.proposes}
          onChange={(event) => onChange({ proposes: event.target.checked })}
        />
        {t('form.proposes')}
      </label>
      {typed.proposes && (
        <ProseField
          label={t('form.proposal')}
          hint={[t('form.proposalHint'), plainText(quote) !== quote && t('form.marksHint')].filter(Boolean).join(' ')}
          rows={3}
          value={typed.proposal ?? quote}
          onChange={(proposal) => onChange({ proposal })}
        />
      )}
      <ProseField
        label={t('form.rationale')}
        optional
        rows={2}
        maxLength={20_000}
        value={typed.rationale}
        onChange={(rationale) => onChange({ rationale })}
      />
      <TextField
        label={t('form.onBehalfOf')}
        hint={t('form.onBehalfOfHint')}
        optional
        maxLength={300}
        value={typed.onBehalfOf}
        onChange={(onBehalfOf) => onChange({ onBehalfOf })}
      />
    </>
  );
}
