import { collectionTask, readCodeLists, requirement } from '@reeve/contract';
import { AUTHORITY_TYPES, type AuthorityType } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { Empty } from '../../components/empty.tsx';
import { Field } from '../../components/field/field.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/field/select.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { missing, says } from '../record/form/form-faults.ts';
import { FormFrame, useForm } from '../record/form/form-frame.tsx';
import { OwnerField } from '../record/form/owner-field.tsx';

const EMPTY = {
  instruction: '',
  sourceType: '',
  legalBasis: undefined as string | undefined,
  necessityNote: '',
  authorityType: undefined as AuthorityType | undefined,
  authorityRef: '',
  ownerId: undefined as string | undefined,
  dueOn: undefined as string | undefined,
};

/** Give a collection task under the requirement named in the address; it carries that requirement's marking. */
export function NewCollectionTaskPage(): ReactElement {
  const t = useT('direct');
  const [requirementId] = useQueryPart('requirement');
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
          <CollectionForm requirementId={data.id} latest={data.dueOn ?? undefined} />
        </>
      )}
    </Page>
  );
}

function CollectionForm({
  requirementId,
  latest,
}: {
  requirementId: string;
  latest: string | undefined;
}): ReactElement {
  const t = useT('direct');
  const common = useT('common');
  const { clock } = useSession();
  const { data: lists } = useReading(readCodeLists, {});
  const [form, setForm] = useState(EMPTY);
  const set = (fields: Partial<typeof EMPTY>): void => setForm((before) => ({ ...before, ...fields }));
  const needsAuthority = form.authorityType !== undefined && form.authorityType !== 'none';
  const sending = useForm({
    missing: missing({
      instruction: says(form.instruction),
      necessity: says(form.necessityNote),
      legalBasis: form.legalBasis !== undefined,
      authority: form.authorityType !== undefined,
      authorityRef: !needsAuthority || says(form.authorityRef, 1),
      assignee: form.ownerId !== undefined,
      dueOn: form.dueOn !== undefined,
    }),
    touched: form !== EMPTY,
    save: () => {
      const { legalBasis, authorityType, ownerId, dueOn } = form;
      if (!legalBasis || !authorityType || !ownerId || !dueOn) throw new Error('sent with something missing');
      return call(collectionTask.create, {
        input: {
          title: form.instruction.trim().slice(0, 300),
          ownerId,
          dueOn,
          cites: [{ kind: 'requirement', id: requirementId }],
          body: {
            instruction: form.instruction.trim(),
            sourceType: form.sourceType.trim(),
            legalBasis,
            necessityNote: form.necessityNote.trim(),
            authorityType,
            authorityRef: needsAuthority ? form.authorityRef.trim() : '',
          },
        },
      });
    },
    pathOf: paths.collectionTask,
  });
  const needed = (field: string): string | undefined => (sending.isWrong(field) ? t(`wrong.${field}`) : undefined);
  return (
    <FormFrame form={sending} act={t('collection.send')}>
      <Field label={t('collection.instruction')} hint={t('collection.instructionHint')} error={needed('instruction')}>
        <textarea
          id="field-instruction"
          className="in"
          rows={3}
          maxLength={2000}
          value={form.instruction}
          onChange={(event) => set({ instruction: event.target.value })}
        />
      </Field>
      <Field label={t('collection.necessity')} hint={t('collection.necessityHint')} error={needed('necessity')}>
        <textarea
          id="field-necessity"
          className="in"
          rows={2}
          maxLength={2000}
          value={form.necessityNote}
          onChange={(event) => set({ necessityNote: event.target.value })}
        />
      </Field>
      <div className="two">
        <Field label={t('collection.legalBasis')} error={needed('legalBasis')}>
          <Select
            id="field-legalBasis"
            placeholder={common('choose')}
            options={(lists?.legalBases ?? []).map(({ code, title }) => ({ value: code, label: title }))}
            value={form.legalBasis}
            onChange={(legalBasis) => set({ legalBasis })}
          />
        </Field>
        <Field label={t('collection.sourceType')} optional={t('common:optional')} hint={t('collection.sourceTypeHint')}>
          <input
            className="in"
            maxLength={300}
            value={form.sourceType}
            onChange={(event) => set({ sourceType: event.target.value })}
          />
        </Field>
        <OwnerField
          id="field-assignee"
          label={t('collection.assignee')}
          error={needed('assignee')}
          value={form.ownerId}
          onChange={(ownerId) => set({ ownerId })}
        />
        <Field label={t('collection.due')} error={needed('dueOn')}>
          <DateField
            id="field-dueOn"
            min={clock.today}
            max={latest !== undefined && latest > clock.today ? latest : undefined}
            value={form.dueOn}
            onChange={(dueOn) => set({ dueOn })}
          />
        </Field>
      </div>
      <ChoiceGroup
        label={t('collection.authority')}
        hint={t('collection.authorityHint')}
        options={AUTHORITY_TYPES.map((value) => ({ value, label: t(`authority.${value}`) }))}
        value={form.authorityType}
        onChange={(authorityType) => set({ authorityType })}
        error={needed('authority')}
      />
      {needsAuthority && (
        <Field label={t('collection.authorityRef')} error={needed('authorityRef')}>
          <input
            id="field-authorityRef"
            className="in mono"
            maxLength={300}
            value={form.authorityRef}
            onChange={(event) => set({ authorityRef: event.target.value })}
          />
        </Field>
      )}
      <p className="hint">{t('collection.markingNote')}</p>
    </FormFrame>
  );
}
