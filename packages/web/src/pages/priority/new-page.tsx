import { priority } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { CodeField } from '../../components/field/code-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { NO_MARKING } from '../../components/marking/marking-answers.ts';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { says } from '../record/form/form-faults.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { MarkingField } from '../record/form/marking-field.tsx';
import { OwnerField } from '../record/form/colleague-field.tsx';
import { useForm } from '../record/form/use-form.ts';

const PARTS = ['prevention', 'intelligence', 'enforcement', 'measure'] as const;
/** The contract takes more of a part; in the form it is a paragraph. */
const PART_LENGTH = 4000;
const EMPTY = {
  code: '',
  title: '',
  crimeArea: '',
  prevention: '',
  intelligence: '',
  enforcement: '',
  measure: '',
  owner: undefined as string | undefined,
  reviewOn: undefined as string | undefined,
  marking: NO_MARKING,
};

/** Propose a priority to the strategic meeting. */
export function NewPriorityPage(): ReactElement {
  const t = useT('direct');
  const { clock } = useSession();
  const form = useForm({
    operation: priority.create,
    empty: EMPTY,
    required: ['code'],
    checks: ({ measure }) => ({ measure: says(measure) }),
    wrong: (name) => t(`wrong.${name}`),
    save: ({ title, owner, marking, ...body }) =>
      call(priority.create, { input: { title, ownerId: owner, marking, body } }),
    pathOf: paths.priority,
  });
  return (
    <Page stage="direct" title={t('priority.new')} subtitle={t('priority.newWhat')}>
      <FormFrame form={form} act={t('priority.send')}>
        <div className="code-and-title">
          <CodeField label={t('priority.code')} {...form.field('code')} />
          <TextField label={t('priority.title')} {...form.field('title')} />
        </div>
        <CodeField
          label={t('priority.crimeArea')}
          hint={t('priority.crimeAreaHint')}
          optional
          {...form.field('crimeArea')}
        />
        {PARTS.map((part) => (
          <ProseField
            key={part}
            label={t(`priority.${part}`)}
            hint={t(`priority.${part}Hint`)}
            optional={part !== 'measure'}
            rows={2}
            {...form.field(part)}
            maxLength={PART_LENGTH}
          />
        ))}
        <div className="two">
          <OwnerField label={t('priority.owner')} {...form.field('owner')} />
          <DateField label={t('priority.reviewOn')} min={clock.today} {...form.field('reviewOn')} />
        </div>
        <MarkingField form={form} />
      </FormFrame>
    </Page>
  );
}
