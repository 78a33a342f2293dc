import { Suspense, type ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';
import { lazyComponent } from '../../../../components/lazy-component.tsx';
import { ProseField } from '../../../../components/field/prose-field.tsx';
import { FIELD } from './fault-message.ts';
import type { FormPart } from './form-telling.tsx';

/** What the form keeps about the field of the text while it is open. */
export interface TextPart {
  /** Where the passage marked in the text begins and ends. */
  readonly onSelect: (passage: { start: number; end: number }) => void;
  /** Names of persons are shown under the text: the author's choice for this form, off at first and stored nowhere. */
  readonly withPersons: boolean;
  readonly onWithPersons: (next: boolean) => void;
}

/** Word lists of six languages: fetched after the form is there, so that writing begins at once. */
const WritingSuggestions = lazyComponent(async () => {
  try {
    return (await import('../writing/writing-suggestions.tsx')).WritingSuggestions;
  } catch {
    return NotLoaded;
  }
});

/** What was seen or heard, in the author's words; under it what they name. */
export function FormText({
  form,
  change,
  errors,
  onSelect,
  withPersons,
  onWithPersons,
}: FormPart & TextPart): ReactElement {
  const t = useT('report');
  return (
    <>
      <ProseField
        label={t('form.text')}
        hint={t('form.textHint')}
        error={errors.get(FIELD.text)}
        id={FIELD.text}
        className="telling"
        rows={4}
        maxLength={100_000}
        value={form.text}
        onChange={(entered) => change({ text: entered })}
        onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) => onSelect({ start, end })}
      />
      <Suspense fallback={<p className="hint written-wait">{t('writing.loading')}</p>}>
        <WritingSuggestions form={form} change={change} withPersons={withPersons} onWithPersons={onWithPersons} />
      </Suspense>
    </>
  );
}

/** Without a connection the text is written as ever. */
function NotLoaded(): ReactElement {
  const t = useT('report');
  return <p className="hint written-wait">{t('writing.notLoaded')}</p>;
}
