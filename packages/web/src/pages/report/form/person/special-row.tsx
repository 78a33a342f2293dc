import { SPECIAL_KINDS, SPECIAL_NECESSITIES, SPECIAL_WORDS, type DraftSpecialItem } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../../components/button.tsx';
import { useT } from '../../../../i18n.ts';
import { specialField } from '../field/fault-message.ts';
import { ChoiceField } from '../../../../components/field/choice-field.tsx';
import { ProseField } from '../../../../components/field/prose-field.tsx';
import { TextField } from '../../../../components/field/text-field.tsx';

/** One item: kind, whom it is about, its words and why it is necessary. Nothing is chosen in advance. */
export function SpecialRow({
  index,
  item,
  persons,
  errors,
  onChange,
  onRemove,
}: {
  index: number;
  item: DraftSpecialItem;
  /** Names of the persons of the report; empty if it has none. */
  persons: readonly string[];
  errors: ReadonlyMap<string, string>;
  onChange: (fields: Partial<DraftSpecialItem>) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const id = (field: string): string => specialField(index, field);
  const numbered = t('special.numbered', { number: index + 1 });
  return (
    <fieldset className="named-person">
      <legend className="vh">{numbered}</legend>
      <div className="twofold">
        <ChoiceField
          label={t('special.kind')}
          error={errors.get(id('kind'))}
          id={id('kind')}
          options={SPECIAL_KINDS.map((value) => ({ value, label: codes(`specialKind.${value}`) }))}
          value={item.kind}
          onChange={(kind) => onChange({ kind })}
        />
        {(persons.length > 0 || item.about !== '' || errors.has(id('about'))) && (
          <ChoiceField
            label={t('special.about')}
            error={errors.get(id('about'))}
            id={id('about')}
            options={[...new Set(persons)].map((value) => ({ value, label: value }))}
            value={persons.includes(item.about) ? item.about : undefined}
            onChange={(about) => onChange({ about: about ?? '' })}
          />
        )}
      </div>
      <ProseField
        label={t('special.words')}
        hint={t('special.wordsHint')}
        error={errors.get(id('words'))}
        id={id('words')}
        rows={2}
        maxLength={SPECIAL_WORDS}
        value={item.words}
        onChange={(words) => onChange({ words })}
      />
      <ChoiceField
        label={t('special.necessity')}
        error={errors.get(id('necessity'))}
        id={id('necessity')}
        options={SPECIAL_NECESSITIES.map((value) => ({ value, label: t(`words.answer.${value}`) }))}
        value={item.necessity}
        onChange={(necessity) => onChange({ necessity })}
      />
      <TextField
        label={t('special.because')}
        hint={t('special.becauseHint')}
        error={errors.get(id('because'))}
        id={id('because')}
        maxLength={1000}
        autoComplete="off"
        value={item.because}
        onChange={(because) => onChange({ because })}
      />
      <Button kind="quiet" icon="cross" onClick={onRemove}>
        {t('special.remove')}
        <span className="vh"> {numbered}</span>
      </Button>
    </fieldset>
  );
}
