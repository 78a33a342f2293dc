import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import { nextKey, type DissentDraft } from '../decision-draft.ts';
import { ColleagueField } from '../../record/form/colleague-field.tsx';
import type { DecisionPart } from './decision-part.ts';

/** Members who disagree, each with a reason in a sentence; it is kept with the decision and printed. */
export function DissentEditor({
  draft: { dissent },
  onChange,
  error,
}: Pick<DecisionPart, 'draft' | 'onChange'> & { error: string | undefined }): ReactElement {
  const t = useT('decide');
  const set = (next: readonly DissentDraft[]): void => onChange({ dissent: next });
  const change = (key: number, fields: Partial<DissentDraft>): void =>
    set(dissent.map((one) => (one.key === key ? { ...one, ...fields } : one)));
  return (
    <section className="dissent-editor" aria-labelledby="dissent">
      <h2 id="dissent">{t('dissent.title')}</h2>
      {dissent.map(({ key, accountId, reason }) => (
        <div key={key} className="two">
          <ColleagueField
            label={t('dissent.who')}
            value={accountId}
            onChange={(id) => change(key, { accountId: id })}
          />
          <ProseField
            label={t('dissent.reason')}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(text) => change(key, { reason: text })}
          />
        </div>
      ))}
      {error && <p className="error">{error}</p>}
      <Button
        icon="plus"
        onClick={() => set([...dissent, { key: nextKey(dissent), accountId: undefined, reason: '' }])}
      >
        {t('dissent.add')}
      </Button>
    </section>
  );
}
