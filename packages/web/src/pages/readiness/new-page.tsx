import { readiness } from '@reeve/contract';
import { LEVELS, type Level } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { useForm } from '../record/form/use-form.ts';

/** Begin an assessment: of which organisation, at which level, on which day. */
export function NewReadinessPage(): ReactElement {
  const t = useT('readiness');
  const { clock, account } = useSession();
  const form = useForm({
    operation: readiness.create,
    empty: {
      title: '',
      organisation: account.agency,
      level: undefined as Level | undefined,
      // A date can be cleared.
      // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
      assessedOn: clock.today as string | undefined,
    },
    wrong: (name) => t(`wrong.${name}`),
    save: (input) => call(readiness.create, { input }),
    pathOf: paths.readiness,
  });
  return (
    <Page stage="assess" title={t('new.title')} subtitle={t('new.what')}>
      <FormFrame form={form} act={t('new.do')}>
        <TextField label={t('new.name')} hint={t('new.nameHint')} {...form.field('title')} />
        <TextField label={t('new.organisation')} {...form.field('organisation')} />
        <ChoiceGroup
          layout="above"
          label={t('new.level')}
          options={LEVELS.map((one) => ({ value: one, label: t(`organisationLevel.${one}`) }))}
          {...form.field('level')}
        />
        <DateField label={t('new.assessedOn')} max={clock.today} {...form.field('assessedOn')} />
        <p className="hint">{t('new.marking')}</p>
      </FormFrame>
    </Page>
  );
}
