import { listEntities, type ReplyOf } from '@reeve/contract';
import { ENTITY_KINDS, type EntityKind } from '@reeve/domain';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Select } from '../../components/field/select.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { ENTITY_ICON } from '../entity/entity-icon.ts';

type Known = ReplyOf<typeof listEntities>['items'][number];

/** An entity the reader may already see, or one that begins with this statement. */
export type PickedEntity =
  | { readonly is: 'known'; readonly entity: Known }
  | { readonly is: 'new'; readonly kind: EntityKind; readonly name: string };

/**
 * Choose an entity: search the visible ones, or create a new one of a kind. Nothing is merged automatically: two records of one person stay
 * two until a user decides otherwise.
 *
 * @param naming ask for a new one's name as well; a subject gets its name from a statement of its own
 */
export function EntityPicker({
  label,
  hint,
  error,
  naming,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  error?: string | undefined;
  naming: boolean;
  value: PickedEntity | undefined;
  onChange: (value: PickedEntity | undefined) => void;
}): ReactElement {
  const t = useT('know');
  if (value?.is === 'known')
    return (
      <fieldset className="picker">
        <legend className="lab">{label}</legend>
        <div className="picked">
          <Icon name={ENTITY_ICON[value.entity.kind]} label={t(`kind.${value.entity.kind}`)} />
          <b className="m">{value.entity.title}</b> <span className="ref">{value.entity.reference}</span>
          <Button kind="quiet" onClick={() => onChange(undefined)}>
            {t('picker.other')}
          </Button>
        </div>
      </fieldset>
    );
  if (value?.is === 'new')
    return (
      <fieldset className="picker">
        <legend className="vh">{label}</legend>
        <div className="two-fields">
          <ChoiceField
            label={t('picker.newKind', { what: label })}
            placeholder={t('picker.kind')}
            options={ENTITY_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={value.kind}
            onChange={(kind) => kind && onChange({ ...value, kind })}
          />
          {naming && (
            <TextField
              label={t('picker.newName')}
              error={error}
              maxLength={300}
              value={value.name}
              onChange={(name) => onChange({ ...value, name })}
            />
          )}
        </div>
        <Button kind="quiet" onClick={() => onChange(undefined)}>
          {t('picker.known')}
        </Button>
      </fieldset>
    );
  return <Find label={label} hint={hint} error={error} onChange={onChange} />;
}

function Find({
  label,
  hint,
  error,
  onChange,
}: {
  label: string;
  hint: string | undefined;
  error: string | undefined;
  onChange: (value: PickedEntity) => void;
}): ReactElement {
  const t = useT('know');
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const { data } = useReading(listEntities, { query: { limit: 8, ...(q === '' ? {} : { q }) } }, { keep: true });
  const items = data?.items ?? [];
  return (
    <div className="picker">
      <TextField
        label={label}
        hint={hint}
        error={error}
        type="search"
        placeholder={t('picker.find')}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={setText}
      />
      {items.length > 0 && (
        <ul className="found" aria-label={t('picker.found')}>
          {items.map((entity) => (
            <li key={entity.id}>
              <button type="button" onClick={() => onChange({ is: 'known', entity })}>
                <Icon name={ENTITY_ICON[entity.kind]} label={t(`kind.${entity.kind}`)} />
                <span>{entity.title}</span>
                <span className="ref sm">{entity.reference}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {data && items.length === 0 && <p className="hint">{t('picker.none')}</p>}
      <Select
        aria-label={t('picker.newOne')}
        placeholder={t('picker.newOne')}
        options={ENTITY_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={undefined}
        onChange={(kind) => kind && onChange({ is: 'new', kind, name: text.trim() })}
      />
    </div>
  );
}
