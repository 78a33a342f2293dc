import type { DraftPerson, RetentionRule } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../../components/button.tsx';
import { useT } from '../../../../i18n.ts';
import { EMPTY_PERSON, MOST_PERSONS } from '../draft/draft-form.ts';
import { FIELD } from './fault-message.ts';
import type { FormPart } from './form-telling.tsx';
import { PersonRow } from '../person/person-row.tsx';

/** The persons named, each with their own category for this report; or an explicit "none". */
export function FormPersons({
  form,
  change,
  errors,
  rules,
  today,
  onNobody,
}: FormPart & {
  rules: readonly RetentionRule[];
  today: string;
  /** No person is named: the question is answered. */
  onNobody?: () => void;
}): ReactElement {
  const t = useT('report');
  const { persons } = form;
  const put = (index: number, fields: Partial<DraftPerson>): void =>
    change({ persons: persons.map((person, at) => (at === index ? { ...person, ...fields } : person)) });
  return (
    <section className="sec" aria-labelledby={`${FIELD.persons}-head`}>
      <h2 id={`${FIELD.persons}-head`}>{t('persons.heading')}</h2>
      {persons.map((person, index) => (
        <PersonRow
          // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place until they are sent
          key={index}
          index={index}
          person={person}
          others={persons.flatMap(({ name }, at) => (at === index || name.trim() === '' ? [] : [name.trim()]))}
          errors={errors}
          rules={rules}
          today={today}
          onChange={(fields) => put(index, fields)}
          onRemove={() => change({ persons: persons.filter((_, at) => at !== index) })}
        />
      ))}
      <div className="row wrap" id={FIELD.persons}>
        <Button
          icon="plus"
          because={persons.length >= MOST_PERSONS ? t('persons.full', { number: MOST_PERSONS }) : undefined}
          onClick={() => change({ persons: [...persons, EMPTY_PERSON], namesNobody: false })}
        >
          {t(persons.length === 0 ? 'persons.addFirst' : 'persons.addNext')}
        </Button>
        {persons.length === 0 && (
          <label className={form.namesNobody ? 'opt on' : 'opt'}>
            <input
              type="checkbox"
              className="vh"
              checked={form.namesNobody}
              onChange={(event) => {
                change({ namesNobody: event.target.checked });
                if (event.target.checked) onNobody?.();
              }}
            />
            {t('persons.nobody')}
          </label>
        )}
      </div>
      {errors.has(FIELD.persons) && <p className="error">{errors.get(FIELD.persons)}</p>}
    </section>
  );
}
