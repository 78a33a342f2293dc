import { collectionTask, readCodeLists } from '@reeve/contract';
import {
  AUTHORITY_TYPES,
  authorityFault,
  COLLECTION_SOURCES,
  type AuthorityFault,
  type AuthorityType,
  type CollectionSource,
} from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { OwnerField } from '../record/form/colleague-field.tsx';
import { useForm } from '../record/form/use-form.ts';

const EMPTY = {
  instruction: '',
  necessityNote: '',
  source: undefined as CollectionSource | undefined,
  sourceType: '',
  legalBasis: undefined as string | undefined,
  assignee: undefined as string | undefined,
  dueOn: undefined as string | undefined,
  authorityType: undefined as AuthorityType | undefined,
  authorityRef: '',
  authorityUntil: undefined as string | undefined,
  stopConditions: '',
};
const needsAuthority = (type: AuthorityType | undefined): boolean => type !== undefined && type !== 'none';

/** What is wrong with the authority of the answers so far; nothing while a source or an authority is not chosen. */
function faultOf({ source, authorityType, ...authority }: typeof EMPTY, today: string): AuthorityFault | undefined {
  if (source === undefined || authorityType === undefined) return undefined;
  return authorityFault(source, { ...authority, authorityType }, today);
}

interface CollectionFormProps {
  readonly requirementId: string;
  /** The day by which the requirement needs its answer. */
  readonly latest: string | undefined;
  readonly source: CollectionSource | undefined;
}

/** The form of a collection task under a requirement. */
export function CollectionForm({ requirementId, latest, source }: CollectionFormProps): ReactElement {
  const t = useT('direct');
  const { clock } = useSession();
  const { data: lists } = useReading(readCodeLists, {});
  const form = useCollectionForm(requirementId, source);
  return (
    <FormFrame form={form} act={t('collection.send')}>
      <ProseField
        label={t('collection.instruction')}
        hint={t('collection.instructionHint')}
        rows={3}
        {...form.field('instruction')}
      />
      <ProseField
        label={t('collection.necessity')}
        hint={t('collection.necessityHint')}
        rows={2}
        {...form.field('necessityNote')}
      />
      <div className="two">
        <ChoiceField
          label={t('collection.legalBasis')}
          options={(lists?.legalBases ?? []).map(({ code, title }) => ({ value: code, label: title }))}
          {...form.field('legalBasis')}
        />
        <ChoiceField
          label={t('collection.source')}
          options={COLLECTION_SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
          {...form.field('source')}
        />
        <TextField
          label={t('collection.sourceType')}
          hint={t('collection.sourceTypeHint')}
          optional
          {...form.field('sourceType')}
        />
        <OwnerField label={t('collection.assignee')} {...form.field('assignee')} />
        <DateField
          label={t('collection.due')}
          min={clock.today}
          max={latest !== undefined && latest > clock.today ? latest : undefined}
          {...form.field('dueOn')}
        />
      </div>
      <ChoiceGroup
        label={t('collection.authority')}
        hint={t('collection.authorityHint')}
        options={AUTHORITY_TYPES.map((value) => ({ value, label: t(`authority.${value}`) }))}
        {...form.field('authorityType')}
      />
      {needsAuthority(form.values.authorityType) && (
        <div className="two">
          <CodeField label={t('collection.authorityRef')} {...form.field('authorityRef')} />
          <DateField label={t('collection.authorityUntil')} min={clock.today} {...form.field('authorityUntil')} />
        </div>
      )}
      <ProseField
        label={t('collection.stopConditions')}
        hint={t('collection.stopConditionsHint')}
        optional
        rows={2}
        {...form.field('stopConditions')}
      />
      <p className="hint">{t('collection.markingNote')}</p>
    </FormFrame>
  );
}

/** The answers of a collection task; the authority must fit its source. */
function useCollectionForm(requirementId: string, source: CollectionSource | undefined) {
  const t = useT('direct');
  const { clock } = useSession();
  return useForm({
    operation: collectionTask.create,
    empty: { ...EMPTY, source },
    required: ['source', 'assignee', 'dueOn'],
    checks: (answers) => {
      const fault = faultOf(answers, clock.today);
      return {
        authorityType: fault !== 'needed',
        authorityRef: fault !== 'reference',
        authorityUntil: fault !== 'until' && fault !== 'ended',
      };
    },
    wrong: (name) => t(`wrong.${name}`),
    save: ({ assignee, dueOn, authorityRef, authorityUntil, ...body }) =>
      call(collectionTask.create, {
        input: {
          title: body.instruction.slice(0, 300),
          ownerId: assignee,
          dueOn,
          cites: [{ kind: 'requirement', id: requirementId }],
          body: {
            ...body,
            ...(needsAuthority(body.authorityType) ? { authorityRef, authorityUntil } : {}),
          },
        },
      }),
    pathOf: paths.collectionTask,
  });
}
