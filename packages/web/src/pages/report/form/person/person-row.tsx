import { GROUNDS_CATEGORIES, RELATED_CATEGORIES, type DraftPerson, type RetentionRule } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../../components/button.tsx';
import { DateField } from '../../../../components/field/date-field.tsx';
import { ProseField } from '../../../../components/field/prose-field.tsx';
import { TextField } from '../../../../components/field/text-field.tsx';
import { useT } from '../../../../i18n.ts';
import { personField } from '../field/fault-message.ts';
import { CategoryField } from './category-field.tsx';
import { PersonAgeFields } from './person-age-fields.tsx';
import { ProposalNote } from './proposal-note.tsx';
import { RelatedField } from './related-field.tsx';
import { proposeForPerson } from './retention-proposal.ts';
import '../form.css';

/** A person of the form, by place in the list, and what is wrong with each field by its element id. */
interface PersonPart {
  readonly index: number;
  readonly person: DraftPerson;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (fields: Partial<DraftPerson>) => void;
}

/** One person named in the report: name, category, grounds where the category asks for them, review date. */
export function PersonRow({
  others,
  rules,
  today,
  onRemove,
  ...part
}: PersonPart & {
  /** Names of the other persons of the report. */
  others: readonly string[];
  rules: readonly RetentionRule[];
  today: string;
  onRemove: () => void;
}): ReactElement {
  const t = useT('report');
  const { index, person, errors, onChange } = part;
  const id = (field: string): string => personField(index, field);
  const shownName = person.name.trim() === '' ? t('persons.numbered', { number: index + 1 }) : person.name;
  return (
    <fieldset className="named-person">
      <legend className="vh">{shownName}</legend>
      <div className="who-is">
        <PersonName {...part} />
        <Button kind="quiet" icon="cross" onClick={onRemove}>
          {t('persons.remove')}
          <span className="vh"> {shownName}</span>
        </Button>
      </div>
      {person.minor && (
        <PersonAgeFields
          id={id('age')}
          age={person.age}
          today={today}
          error={errors.get(id('age'))}
          onChange={(age) => onChange({ age })}
        />
      )}
      <div id={id('category')}>
        <CategoryField
          value={person.category}
          onChange={(category) => onChange({ category })}
          hint={index === 0 && t('persons.categoryHint')}
          error={errors.get(id('category'))}
        />
      </div>
      <PersonGrounds {...part} others={others} />
      <DateField
        label={t('persons.reviewOn')}
        hint={<ProposalNote proposal={proposeForPerson(person, rules, today)} otherwise={t('persons.reviewHint')} />}
        error={errors.get(id('review_date'))}
        id={id('review_date')}
        min={today}
        value={person.reviewOn}
        onChange={(reviewOn) => onChange({ reviewOn })}
      />
    </fieldset>
  );
}

/** The name of the person, and whether they are under age. */
function PersonName({ index, person, errors, onChange }: PersonPart): ReactElement {
  const t = useT('report');
  const id = personField(index, 'name');
  return (
    <>
      <TextField
        label={t('persons.name')}
        hint={t('persons.nameHint')}
        error={errors.get(id)}
        id={id}
        maxLength={300}
        autoComplete="off"
        value={person.name}
        onChange={(name) => onChange({ name })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={person.minor}
          onChange={(event) => onChange({ minor: event.target.checked, age: undefined })}
        />
        {t('persons.minor')}
      </label>
    </>
  );
}

/** Why the person is in this category, and of whom they are a contact or associate, where the category asks for it. */
function PersonGrounds({
  index,
  person,
  errors,
  onChange,
  others,
}: PersonPart & { others: readonly string[] }): ReactElement {
  const t = useT('report');
  const id = (field: string): string => personField(index, field);
  const needsGrounds = person.category !== undefined && GROUNDS_CATEGORIES.includes(person.category);
  const isRelated = person.category !== undefined && RELATED_CATEGORIES.includes(person.category);
  return (
    <>
      {isRelated && (
        <RelatedField
          id={id('related')}
          others={others}
          value={person.relatedTo}
          error={errors.get(id('related'))}
          onChange={(relatedTo) => onChange({ relatedTo })}
        />
      )}
      {(needsGrounds || isRelated || person.grounds !== '') && (
        <ProseField
          label={t(isRelated ? 'persons.reason' : 'persons.grounds')}
          hint={t(isRelated ? 'persons.reasonHint' : 'persons.groundsHint')}
          error={errors.get(id('grounds'))}
          id={id('grounds')}
          rows={2}
          maxLength={2000}
          value={person.grounds}
          onChange={(grounds) => onChange({ grounds })}
        />
      )}
    </>
  );
}
