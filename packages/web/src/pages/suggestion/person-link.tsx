import { addReportPerson, type Report } from '@reeve/contract';
import { GROUNDS_CATEGORIES, RELATED_CATEGORIES, type SubjectCategory } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import { OFFERED_CATEGORIES } from '../report/form/person/category-field.tsx';

/** Categories one person can give: suspicion needs a second one, an informant the sources desk. */
const CATEGORIES = OFFERED_CATEGORIES.filter((one) => !GROUNDS_CATEGORIES.includes(one) && one !== 'd_informant');

/** Link a person whom the text names to the report: category and, for a contact or associate, whose and why. */
export function PersonLink({
  report,
  name,
  onAdded,
  onClose,
}: {
  report: Report;
  name: string;
  onAdded: (personId: string) => void;
  onClose: () => void;
}): ReactElement {
  const t = useT('know');
  const codes = useT('codes');
  const client = useQueryClient();
  const [category, setCategory] = useState<SubjectCategory>();
  const [grounds, setGrounds] = useState('');
  const [relatedId, setRelatedId] = useState<string>();
  const isRelated = category !== undefined && RELATED_CATEGORIES.includes(category);
  const add = useMutation({
    mutationFn: () => {
      if (!category) throw new Error('sent before it was complete');
      return call(addReportPerson, {
        params: { id: report.id },
        input: {
          name,
          category,
          grounds,
          version: report.version,
          ...(isRelated && relatedId !== undefined ? { relatedTo: { personId: relatedId } } : {}),
        },
      });
    },
    onSuccess: async ({ id }) => {
      await refreshRecords(client);
      onAdded(id);
    },
  });
  return (
    <fieldset className="sg-link">
      <legend>{t('suggest.linkOf', { name })}</legend>
      <ChoiceGroup
        label={t('suggest.category')}
        layout="above"
        options={CATEGORIES.map((one) => ({ value: one, label: codes(`category.${one}`) }))}
        value={category}
        onChange={setCategory}
      />
      {isRelated && (
        <>
          <ChoiceField
            label={t('suggest.relatedTo')}
            placeholder={t('suggest.choosePerson')}
            options={report.persons.map(({ id, name: other }) => ({ value: id, label: other }))}
            value={relatedId}
            onChange={setRelatedId}
          />
          <ProseField label={t('suggest.grounds')} rows={2} maxLength={2000} value={grounds} onChange={setGrounds} />
        </>
      )}
      <p className="hint">{t('suggest.linkNote')}</p>
      <ProblemNote error={add.error} />
      <div className="row wrap">
        <Button
          busy={add.isPending}
          because={category === undefined ? t('suggest.needsCategory') : undefined}
          onClick={() => add.mutate()}
        >
          {t('suggest.linkDo')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
