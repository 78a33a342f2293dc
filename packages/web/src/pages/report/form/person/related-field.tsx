import { listEntities } from '@reeve/contract';
import type { DraftRelation } from '@reeve/domain';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { useReading } from '../../../../api/query.ts';
import { Button } from '../../../../components/button.tsx';
import { ChoiceField } from '../../../../components/field/choice-field.tsx';
import { TextField } from '../../../../components/field/text-field.tsx';
import { useT } from '../../../../i18n.ts';

/**
 * Of whom a person is a contact or associate: another person named in the same report, or a person already known.
 *
 * @param others names of the other persons of the report
 */
export function RelatedField({
  id,
  others,
  value,
  error,
  onChange,
}: {
  id: string;
  others: readonly string[];
  value: DraftRelation | undefined;
  error: string | undefined;
  onChange: (value: DraftRelation | undefined) => void;
}): ReactElement {
  const t = useT('report');
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const { data } = useReading(
    listEntities,
    { query: { limit: 6, kind: 'person', q } },
    { enabled: q !== '', keep: true },
  );
  const found = q === '' ? [] : (data?.items ?? []);
  if (value?.entityId !== undefined)
    return (
      <p className="row wrap" id={id}>
        <span className="lab">{t('persons.relatedTo')}</span>
        <b className="m">{value.name === '' ? t('persons.relatedKnownOne') : value.name}</b>
        <Button kind="quiet" onClick={() => onChange(undefined)}>
          {t('persons.relatedOther')}
        </Button>
      </p>
    );
  return (
    <div className="two">
      <ChoiceField
        label={t('persons.relatedTo')}
        hint={t('persons.relatedHint')}
        error={error}
        id={id}
        placeholder={t('persons.relatedChoose')}
        options={[...new Set(others)].map((name) => ({ value: name, label: name }))}
        value={value?.name}
        onChange={(name) => onChange(name === undefined ? undefined : { name, entityId: undefined })}
      />
      <div>
        <TextField
          label={t('persons.relatedKnown')}
          type="search"
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={setText}
        />
        <ul aria-label={t('persons.relatedKnown')}>
          {found.map(({ id: entityId, title, reference }) => (
            <li key={entityId}>
              <button type="button" onClick={() => onChange({ name: title, entityId })}>
                <span>{title}</span> <span className="ref sm">{reference}</span>
              </button>
            </li>
          ))}
        </ul>
        {q !== '' && data && found.length === 0 && <p className="hint">{t('persons.relatedNone')}</p>}
      </div>
    </div>
  );
}
