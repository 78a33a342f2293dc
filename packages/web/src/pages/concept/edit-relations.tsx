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
  const language = useLanguage();
  const change = (place: number, fields: Partial<DraftRelation>): void =>
    onChange(relations.map((one, at) => (at === place ? { ...one, ...fields } : one)));
  const types = (outside: boolean) =>
    (outside ? OUTSIDE_RELATIONS : CONCEPT_RELATIONS).map((type) => ({ value: type, label: t(`relation.${type}`) }));
  return (
    <>
      {relations.map((one, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line has no identity but its place
        <div key={place} className="row wrap edit-relation">
          <Select
            aria-label={t('edit.relation')}
            options={types(one.uri !== undefined)}
            value={one.type}
            onChange={(type) => change(place, { type: type ?? one.type })}
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
              onChange={(conceptId) => change(place, { conceptId })}
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
                onChange={(uri) => change(place, { uri })}
              />
              <TextInput
                aria-label={t('edit.label')}
                placeholder={t('edit.label')}
                maxLength={300}
                value={one.label}
                onChange={(label) => change(place, { label })}
              />
            </>
          )}
          <Button kind="quiet" onClick={() => onChange(relations.filter((_, at) => at !== place))}>
            {t('edit.removeRelation')}
          </Button>
        </div>
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
