import { SPECIAL_KINDS, SPECIAL_NECESSITIES, SPECIAL_WORDS, type DraftSpecialItem } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../../components/button.tsx';
import { Field } from '../../../../components/field/field.tsx';
import { Select } from '../../../../components/field/select.tsx';
import { useT } from '../../../../i18n.ts';
import { specialField } from '../field/fault-message.ts';

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
  const common = useT('common');
  const id = (field: string): string => specialField(index, field);
  const numbered = t('special.numbered', { number: index + 1 });
  return (
    <fieldset className="named-person">
      <legend className="vh">{numbered}</legend>
      <div className="twofold">
        <Field label={t('special.kind')} error={errors.get(id('kind'))}>
          <Select
            id={id('kind')}
            placeholder={common('choose')}
            options={SPECIAL_KINDS.map((value) => ({ value, label: codes(`specialKind.${value}`) }))}
            value={item.kind}
            onChange={(kind) => onChange({ kind })}
          />
        </Field>
        {(persons.length > 0 || item.about !== '' || errors.has(id('about'))) && (
          <Field label={t('special.about')} error={errors.get(id('about'))}>
            <Select
              id={id('about')}
              placeholder={common('choose')}
              options={[...new Set(persons)].map((value) => ({ value, label: value }))}
              value={persons.includes(item.about) ? item.about : undefined}
              onChange={(about) => onChange({ about: about ?? '' })}
            />
          </Field>
        )}
      </div>
      <Field label={t('special.words')} hint={t('special.wordsHint')} error={errors.get(id('words'))}>
        <textarea
          id={id('words')}
          className="in"
          rows={2}
          maxLength={SPECIAL_WORDS}
          value={item.words}
          onChange={(event) => onChange({ words: event.target.value })}
        />
      </Field>
      <Field label={t('special.necessity')} error={errors.get(id('necessity'))}>
        <Select
          id={id('necessity')}
          placeholder={common('choose')}
          options={SPECIAL_NECESSITIES.map((value) => ({ value, label: t(`words.answer.${value}`) }))}
          value={item.necessity}
          onChange={(necessity) => onChange({ necessity })}
        />
      </Field>
      <Field label={t('special.because')} hint={t('special.becauseHint')} error={errors.get(id('because'))}>
        <input
          id={id('because')}
          className="in"
          maxLength={1000}
          autoComplete="off"
          value={item.because}
          onChange={(event) => onChange({ because: event.target.value })}
        />
      </Field>
      <Button kind="quiet" icon="cross" onClick={onRemove}>
        {t('special.remove')}
        <span className="vh"> {numbered}</span>
      </Button>
    </fieldset>
  );
}
