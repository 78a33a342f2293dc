import { SPECIAL_ITEMS, type DraftSpecialItem } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../../components/button.tsx';
import { useT } from '../../../../i18n.ts';
import { EMPTY_SPECIAL_ITEM } from '../draft/draft-form.ts';
import type { FormPart } from './form-telling.tsx';
import { SpecialRow } from '../person/special-row.tsx';

/** Special categories of data, each in a field of its own with why it is necessary; nothing of them is in the text. */
export function FormSpecial({ form, change, errors }: FormPart): ReactElement {
  const t = useT('report');
  const { specialItems } = form;
  const put = (index: number, fields: Partial<DraftSpecialItem>): void =>
    change({ specialItems: specialItems.map((item, at) => (at === index ? { ...item, ...fields } : item)) });
  return (
    <section className="sec" aria-labelledby="report-special-head">
      <h2 id="report-special-head">{t('special.heading')}</h2>
      <p className="hint">{t('special.what')}</p>
      {specialItems.map((item, index) => (
        <SpecialRow
          // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place until they are sent
          key={index}
          index={index}
          item={item}
          persons={form.persons.flatMap(({ name }) => (name.trim() === '' ? [] : [name.trim()]))}
          errors={errors}
          onChange={(fields) => put(index, fields)}
          onRemove={() => change({ specialItems: specialItems.filter((_, at) => at !== index) })}
        />
      ))}
      <Button
        icon="plus"
        because={specialItems.length >= SPECIAL_ITEMS ? t('special.full', { number: SPECIAL_ITEMS }) : undefined}
        onClick={() => change({ specialItems: [...specialItems, EMPTY_SPECIAL_ITEM] })}
      >
        {t('special.add')}
      </Button>
    </section>
  );
}
