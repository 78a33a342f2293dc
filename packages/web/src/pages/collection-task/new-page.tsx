import { collectionTask, readCodeLists, requirement } from '@reeve/contract';
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
import { Empty } from '../../components/empty.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { OwnerField } from '../record/form/owner-field.tsx';
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

/** Give a collection task under the requirement named in the address; it carries that requirement's marking. */
export function NewCollectionTaskPage(): ReactElement {
  const t = useT('direct');
  const [requirementId] = useQueryPart('requirement');
  const [picked] = useQueryPart('source');
  const { data, error } = useReading(
    requirement.read,
    { params: { id: requirementId } },
    { enabled: requirementId !== '' },
  );
  return (
    <Page stage="direct" title={t('collection.new')} marking={data?.marking}>
      {requirementId === '' && (
        <Empty
          what={t('collection.needsRequirement')}
          how={<Link to={paths.requirements()}>{t('requirement.list')}</Link>}
        />
      )}
      <ProblemNote error={requirementId === '' ? null : error} />
      {data && (
        <>
          <p className="rec-serves">
            {t('common:colon', { label: t('collection.serves') })}{' '}
            <Link to={paths.requirement(data.id)}>{data.title}</Link> <span className="ref">{data.reference}</span>
          </p>
          <CollectionForm
            requirementId={data.id}
            latest={data.dueOn ?? undefined}
            source={COLLECTION_SOURCES.find((one) => one === picked)}
          />
        </>
      )}
    </Page>
  );
}

function CollectionForm({
  requirementId,
  latest,
  source,
}: {
  requirementId: string;
  latest: string | undefined;
  source: CollectionSource | undefined;
}): ReactElement {
  const t = useT('direct');
  const { clock } = useSession();
  const { data: lists } = useReading(readCodeLists, {});
  const form = useForm({
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
