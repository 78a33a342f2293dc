import { DEFINITION_ATTRIBUTES, type DefinitionAttribute } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field/field.tsx';
import { Select } from '../../components/field/select.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { LANGUAGE_NAMES, LANGUAGES, useT } from '../../i18n.ts';
import { useAttributeWord } from './attribute-word.ts';
import type { DraftDefinition } from './concept-draft.ts';

interface DefinitionPartProps {
  readonly definition: DraftDefinition;
  readonly onChange: (definition: DraftDefinition) => void;
}

/** One definition being edited. The adopted text does not change; its translations can still be corrected. */
export function EditDefinition({
  definition,
  isAdopted,
  isWrong,
  onChange,
  onRemove,
}: DefinitionPartProps & {
  isAdopted: boolean;
  isWrong: boolean;
  onRemove: (() => void) | undefined;
}): ReactElement {
  const t = useT('concept');
  const { id, language, texts } = definition;
  return (
    <fieldset className="edit-language">
      <legend className="lab mono">{id}</legend>
      {isAdopted && <p className="hint">{t('edit.adopted')}</p>}
      <SourceFields definition={definition} isAdopted={isAdopted} isWrong={isWrong} onChange={onChange} />
      {[language, ...LANGUAGES.filter((one) => one !== language)].map((one) => {
        const isOwn = one === language;
        const isMissing = isOwn && isWrong && texts[one].trim() === '';
        return (
          <ProseField
            key={one}
            label={t(isOwn ? 'edit.text' : 'edit.translation', { language: LANGUAGE_NAMES[one] })}
            optional={!isOwn}
            error={isMissing ? t('wrong.text') : undefined}
            id={isMissing ? 'field-definitionText' : `field-text-${id}-${one}`}
            className="serif"
            lang={one}
            rows={isOwn ? 3 : 1}
            maxLength={10_000}
            readOnly={isOwn && isAdopted}
            value={texts[one]}
            onChange={(text) => onChange({ ...definition, texts: { ...texts, [one]: text } })}
          />
        );
      })}
      {!isAdopted && <DefinitionAttributes definition={definition} onChange={onChange} />}
      {onRemove && (
        <Button kind="quiet" onClick={onRemove}>
          {t('edit.removeDefinition', { id })}
        </Button>
      )}
    </fieldset>
  );
}

/** Who says it: the body, the year and the reference of a definition. */
function SourceFields({
  definition,
  isAdopted,
  isWrong,
  onChange,
}: DefinitionPartProps & { isAdopted: boolean; isWrong: boolean }): ReactElement {
  const t = useT('concept');
  const { id, source } = definition;
  const setSource = (fields: Partial<typeof source>): void =>
    onChange({ ...definition, source: { ...source, ...fields } });
  const missingSource = isWrong && source.by.trim() === '';
  return (
    <>
      <div className="two">
        <TextField
          label={t('edit.by')}
          error={missingSource ? t('wrong.source') : undefined}
          id={missingSource ? 'field-definitionSource' : `field-by-${id}`}
          maxLength={300}
          readOnly={isAdopted}
          value={source.by}
          onChange={(by) => setSource({ by })}
        />
        <TextField
          label={t('edit.year')}
          optional
          maxLength={60}
          readOnly={isAdopted}
          value={source.year}
          onChange={(year) => setSource({ year })}
        />
      </div>
      <TextField
        label={t('edit.reference')}
        optional
        maxLength={300}
        readOnly={isAdopted}
        value={source.reference}
        onChange={(reference) => setSource({ reference })}
      />
    </>
  );
}

/** Whether a definition is proposed or contested, and what it says on the attributes that are compared. */
function DefinitionAttributes({ definition, onChange }: DefinitionPartProps): ReactElement {
  const t = useT('concept');
  const word = useAttributeWord();
  const { status, attributes } = definition;
  const setAttribute = (name: DefinitionAttribute, value: unknown): void =>
    onChange({ ...definition, attributes: { ...attributes, [name]: value } });
  return (
    <details>
      <summary className="sm">{t('edit.attributes')}</summary>
      <div className="edit-attributes">
        <ChoiceField
          label={t('edit.status')}
          options={(['proposed', 'contested'] as const).map((one) => ({
            value: one,
            label: t(`definition.${one}`),
          }))}
          value={status === 'agreed' ? undefined : status}
          onChange={(next) => onChange({ ...definition, status: next ?? 'proposed' })}
          placeholder={t('list.choose')}
        />
        {DEFINITION_ATTRIBUTES.map(({ name, many, values }) => (
          <Field key={name} label={t(`attribute.${name}`)}>
            {many ? (
              <select
                className="in"
                multiple
                value={(attributes[name] ?? []) as string[]}
                onChange={(event) => {
                  const chosen = Array.from(event.target.selectedOptions, (option) => option.value);
                  setAttribute(name, chosen.length === 0 ? undefined : chosen);
                }}
              >
                {values.map((value) => (
                  <option key={value} value={value}>
                    {word(name, value)}
                  </option>
                ))}
              </select>
            ) : (
              <Select
                options={values.map((value) => ({ value, label: word(name, value) }))}
                value={attributes[name] as string | undefined}
                onChange={(value) => setAttribute(name, value)}
                placeholder={t('compare.unsaid')}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  );
}
