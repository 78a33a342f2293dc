import type { readConceptBank, ReplyOf } from '@reeve/contract';
import { CONCEPT_RELATIONS, OUTSIDE_RELATIONS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/field/select.tsx';
import { TextInput } from '../../components/field/text-input.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import type { DraftRelation } from './concept-draft.ts';
import { findConcepts, termIn } from './find-concepts.ts';

type Bank = ReplyOf<typeof readConceptBank>['items'];

/** Relations to concepts of the bank, and to entries elsewhere by their address. */
export function EditRelations({
  relations,
  bank,
  isWrong,
  onChange,
}: {
  relations: readonly DraftRelation[];
  bank: Bank;
  isWrong: boolean;
  onChange: (relations: readonly DraftRelation[]) => void;
}): ReactElement {
  const t = useT('concept');
  return (
    <>
      {relations.map((one, place) => (
        <RelationLine
          // oxlint-disable-next-line react/no-array-index-key -- a line has no identity but its place
          key={place}
          relation={one}
          bank={bank}
          isWrong={isWrong}
          onChange={(fields) =>
            onChange(relations.map((other, at) => (at === place ? { ...other, ...fields } : other)))
          }
          onRemove={() => onChange(relations.filter((_, at) => at !== place))}
        />
      ))}
      {isWrong && (
        <p className="error" role="alert">
          {t('wrong.uri')}
        </p>
      )}
      <p className="row wrap">
        <Button icon="plus" onClick={() => onChange([...relations, { type: 'broader', label: '' }])}>
          {t('edit.addRelation')}
        </Button>
        <Button icon="plus" onClick={() => onChange([...relations, { type: 'exact_match', uri: '', label: '' }])}>
          {t('edit.addOutside')}
        </Button>
      </p>
    </>
  );
}

/** One relation: its type, and the concept of the bank or the address elsewhere. */
function RelationLine({
  relation: one,
  bank,
  isWrong,
  onChange,
  onRemove,
}: {
  relation: DraftRelation;
  bank: Bank;
  isWrong: boolean;
  onChange: (fields: Partial<DraftRelation>) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useT('concept');
  const language = useLanguage();
  const types = one.uri === undefined ? CONCEPT_RELATIONS : OUTSIDE_RELATIONS;
  return (
    <div className="row wrap edit-relation">
      <Select
        aria-label={t('edit.relation')}
        options={types.map((type) => ({ value: type, label: t(`relation.${type}`) }))}
        value={one.type}
        onChange={(type) => onChange({ type: type ?? one.type })}
        placeholder={t('list.choose')}
      />
      {one.uri === undefined ? (
        <Select
          aria-label={t('edit.other')}
          options={findConcepts(bank, '', language).map(({ id, terms }) => ({
            value: id,
            label: termIn(terms, language),
          }))}
          value={one.conceptId}
          onChange={(conceptId) => onChange({ conceptId })}
          placeholder={t('list.choose')}
        />
      ) : (
        <>
          <TextInput
            mono
            id={isWrong ? 'field-uri' : undefined}
            aria-label={t('edit.uri')}
            placeholder="https://"
            maxLength={500}
            value={one.uri}
            onChange={(uri) => onChange({ uri })}
          />
          <TextInput
            aria-label={t('edit.label')}
            placeholder={t('edit.label')}
            maxLength={300}
            value={one.label}
            onChange={(label) => onChange({ label })}
          />
        </>
      )}
      <Button kind="quiet" onClick={onRemove}>
        {t('edit.removeRelation')}
      </Button>
    </div>
  );
}
