import {
  GROUNDS_CATEGORIES,
  RELATED_CATEGORIES,
  type DraftPerson,
  type RetentionRule,
  type SubjectCategory,
} from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../../../api/session.ts';
import { Button } from '../../../../components/button.tsx';
import { ChoiceGroup } from '../../../../components/field/choice-group.tsx';
import { useT } from '../../../../i18n.ts';
import { personField } from '../field/fault-message.ts';
import { DateField } from '../../../../components/field/date-field.tsx';
import { ProseField } from '../../../../components/field/prose-field.tsx';
import { TextField } from '../../../../components/field/text-field.tsx';
import { PersonAgeFields } from './person-age-fields.tsx';
import { ProposalNote } from './proposal-note.tsx';
import { RelatedField } from './related-field.tsx';
import { proposeForPerson } from './retention-proposal.ts';
import '../form.css';

/** Categories in the order of the list: the least serious first; suspicion is never the first option. */
export const OFFERED_CATEGORIES: readonly SubjectCategory[] = [
  'u_unverified_mention',
  'd_witness',
  'd_informant',
  'd_contact',
  'd_associate',
  'c_victim',
  'c_possible_victim',
  'b_convicted',
  'a_suspect_committed',
  'a_suspect_about_to',
];

/** One person named in the report: name, category, grounds where the category asks for them, review date. */
export function PersonRow({
  index,
  person,
  others,
  errors,
  rules,
  today,
  onChange,
  onRemove,
}: {
  index: number;
  person: DraftPerson;
  /** Names of the other persons of the report. */
  others: readonly string[];
  errors: ReadonlyMap<string, string>;
  rules: readonly RetentionRule[];
  today: string;
  onChange: (fields: Partial<DraftPerson>) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useT('report');
  const { may } = useSession();
  // Who gives information is named by the sources desk alone, also to keep it from being seen in an ordinary report.
  const isOffered = (category: SubjectCategory): boolean =>
    category !== 'd_informant' || may.includes('name_informant') || person.category === category;
  const id = (field: string): string => personField(index, field);
  const needsGrounds = person.category !== undefined && GROUNDS_CATEGORIES.includes(person.category);
  const isRelated = person.category !== undefined && RELATED_CATEGORIES.includes(person.category);
  const shownName = person.name.trim() === '' ? t('persons.numbered', { number: index + 1 }) : person.name;
  return (
    <fieldset className="named-person">
      <legend className="vh">{shownName}</legend>
      <div className="who-is">
        <TextField
          label={t('persons.name')}
          hint={t('persons.nameHint')}
          error={errors.get(id('name'))}
          id={id('name')}
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
        <ChoiceGroup
          label={t('persons.category')}
          layout="above"
          options={OFFERED_CATEGORIES.filter(isOffered).map((category) => ({
            value: category,
            label: <CategoryLabel category={category} />,
          }))}
          value={person.category}
          onChange={(category) => onChange({ category })}
          hint={index === 0 && t('persons.categoryHint')}
          error={errors.get(id('category'))}
        />
      </div>
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

/** The letter of a category appears once, before the first that has it. */
function CategoryLabel({ category }: { category: SubjectCategory }): ReactElement {
  const codes = useT('codes');
  const letter = category.charAt(0);
  const isFirst = OFFERED_CATEGORIES.find((one) => one.startsWith(`${letter}_`)) === category;
  return (
    <>
      {isFirst && <span className="mono cat-code">{letter}</span>} {codes(`category.${category}`)}
    </>
  );
}
