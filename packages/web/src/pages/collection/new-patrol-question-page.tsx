import { patrolQuestion, requirement } from '@reeve/contract';
import { PATROL_MOST_DAYS, PATROL_TEXT_LENGTH } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { NO_MARKING } from '../../components/marking/marking-answers.ts';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { AreaNameField } from '../record/form/area-name-field.tsx';
import { FormFrame } from '../record/form/form-frame.tsx';
import { MarkingField } from '../record/form/marking-field.tsx';
import { useForm } from '../record/form/use-form.ts';
import { useNamedRecord } from '../record/form/use-named-record.ts';
import { ServedRequirement } from '../requirement/served-requirement.tsx';

const EMPTY = {
  text: '',
  area: '',
  lastOn: undefined as string | undefined,
  marking: NO_MARKING,
  stated: undefined as 'yes' | undefined,
};

/** Release a question for patrols from the requirement in the address, under a marking of its own. */
export function NewPatrolQuestionPage(): ReactElement {
  const t = useT('direct');
  const named = useNamedRecord(requirement.read, 'requirement');
  return (
    <Page stage="direct" title={t('patrol.release')} subtitle={t('patrol.releaseWhat')} marking={named.record?.marking}>
      <ServedRequirement named={named} needed={t('patrol.needsRequirement')}>
        {({ id }) => <ReleaseForm requirementId={id} />}
      </ServedRequirement>
    </Page>
  );
}

function ReleaseForm({ requirementId }: { requirementId: string }): ReactElement {
  const t = useT('direct');
  const { clock } = useSession();
  const form = useForm({
    operation: patrolQuestion.create,
    empty: EMPTY,
    required: ['lastOn', 'stated'],
    wrong: (name) => t(`patrol.wrong.${name}`),
    save: ({ stated, ...answers }) =>
      call(patrolQuestion.create, { input: { ...answers, requirementId, statesNothingShown: stated === 'yes' } }),
    pathOf: paths.patrolQuestion,
  });
  return (
    <FormFrame form={form} act={t('patrol.send')}>
      <ProseField
        label={t('patrol.text')}
        hint={t('patrol.textHint', { most: PATROL_TEXT_LENGTH })}
        className="rec-serif-in"
        rows={3}
        {...form.field('text')}
      />
      <div className="two">
        <AreaNameField label={t('patrol.area')} hint={t('patrol.areaHint')} optional {...form.field('area')} />
        <DateField
          label={t('patrol.lastOn')}
          hint={t('patrol.lastOnHint', { most: PATROL_MOST_DAYS })}
          min={clock.today}
          {...form.field('lastOn')}
        />
      </div>
      <MarkingField form={form} />
      <ChoiceGroup
        label={t('patrol.stated')}
        layout="above"
        options={[{ value: 'yes' as const, label: t('patrol.states') }]}
        {...form.field('stated')}
      />
    </FormFrame>
  );
}
