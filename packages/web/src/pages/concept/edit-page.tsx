import { concept, readConceptBank, saveConcept } from '@reeve/contract';
import { LANGUAGES } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { LANGUAGE_NAMES, useLanguage, useT, type Language } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { says } from '../record/form/form-faults.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { useSending } from '../record/form/use-sending.ts';
import { RecordFallback } from '../record/record-page.tsx';
import './concept.css';
import { contentOf, draftFault, draftOf, EMPTY_DRAFT, nextDefinition, type ConceptDraft } from './concept-draft.ts';
import type { Concept } from './concept-page.tsx';
import { EditDefinition } from './edit-definition.tsx';
import { EditRelations } from './edit-relations.tsx';

/** Put a concept into the bank. */
export function NewConceptPage(): ReactElement {
  return <ConceptEditor record={undefined} />;
}

/** Change a concept: what changes in one language flags the others. */
export function EditConceptPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(concept.read, { params: { id } });
  if (!data) return <RecordFallback kind="concept" error={error} onRetry={() => void refetch()} />;
  return <ConceptEditor key={id} record={data} />;
}

function ConceptEditor({ record }: { record: Concept | undefined }): ReactElement {
  const t = useT('concept');
  const language = useLanguage();
  const { data: bank } = useReading(readConceptBank, {});
  const { form, before, draft, set, reason, setReason } = useConceptForm(record);
  const adopted = new Set(record?.body.adoptions.map((one) => one.definitionId));
  return (
    <Page
      stage="assess"
      title={record ? t('edit.title', { term: record.title }) : t('new.title')}
      subtitle={t(record ? 'edit.what' : 'new.what')}
      marking={record?.marking}
    >
      <FormFrame form={form} act={t(record ? 'edit.save' : 'new.save')}>
        <h2>{t('edit.terms')}</h2>
        {LANGUAGES.map((one) => (
          <TermFields
            key={one}
            language={one}
            terms={draft.terms[one]}
            isOwn={one === language}
            isWrong={form.isWrong('term') && one === language}
            onChange={(fields) => set({ terms: { ...draft.terms, [one]: { ...draft.terms[one], ...fields } } })}
          />
        ))}
        <h2>{t('page.definitions')}</h2>
        {draft.definitions.map((definition, place) => (
          <EditDefinition
            key={definition.id}
            definition={definition}
            isAdopted={adopted.has(definition.id)}
            isWrong={form.tried}
            onChange={(next) => set({ definitions: draft.definitions.with(place, next) })}
            onRemove={
              before.draft.definitions.some((one) => one.id === definition.id)
                ? undefined
                : () => set({ definitions: draft.definitions.filter((one) => one.id !== definition.id) })
            }
          />
        ))}
        <p>
          <Button
            icon="plus"
            onClick={() => set({ definitions: [...draft.definitions, nextDefinition(draft.definitions, language)] })}
          >
            {t('edit.addDefinition')}
          </Button>
        </p>
        <h2>{t('page.relations')}</h2>
        <EditRelations
          relations={draft.relations}
          bank={(bank?.items ?? []).filter((one) => one.id !== record?.id)}
          isWrong={form.isWrong('uri')}
          onChange={(relations) => set({ relations })}
        />
        {record && (
          <TextField
            label={t('edit.reason')}
            error={form.isWrong('reason') ? t('wrong.reason') : undefined}
            id="field-reason"
            maxLength={2000}
            value={reason}
            onChange={setReason}
          />
        )}
      </FormFrame>
    </Page>
  );
}

/** The draft of a concept, with the reason for a change of one that is in the bank. */
function useConceptForm(record: Concept | undefined) {
  const [before] = useState(() => ({ draft: record ? draftOf(record) : EMPTY_DRAFT, version: record?.version ?? 0 }));
  const [draft, setDraft] = useState<ConceptDraft>(before.draft);
  const [reason, setReason] = useState('');
  const set = (fields: Partial<ConceptDraft>): void => setDraft((now) => ({ ...now, ...fields }));
  const fault = draftFault(draft);
  const form = useSending({
    missing: [...(fault === undefined ? [] : [fault]), ...(record === undefined || says(reason) ? [] : ['reason'])],
    touched: draft !== before.draft,
    save: async () => {
      const content = contentOf(draft);
      if (record === undefined) return call(concept.create, { input: content });
      await call(saveConcept, {
        params: { id: record.id },
        input: { version: before.version, reason: reason.trim(), ...content },
      });
      return { id: record.id };
    },
    pathOf: paths.concept,
  });
  return { form, before, draft, set, reason, setReason };
}

/** The terms of a concept in one language, and what the concept covers. */
function TermFields({
  language,
  terms,
  isOwn,
  isWrong,
  onChange,
}: {
  language: Language;
  terms: ConceptDraft['terms'][Language];
  /** It is the language of the user, whose term has to be given. */
  isOwn: boolean;
  isWrong: boolean;
  onChange: (terms: Partial<ConceptDraft['terms'][Language]>) => void;
}): ReactElement {
  const t = useT('concept');
  return (
    <div className="edit-language">
      <div className="two">
        <TextField
          label={`${LANGUAGE_NAMES[language]}${t('common:colon', { label: '' })} ${t('edit.preferred')}`}
          error={isWrong ? t('wrong.term') : undefined}
          id={isOwn ? 'field-term' : `field-term-${language}`}
          lang={language}
          maxLength={200}
          value={terms.preferred}
          onChange={(preferred) => onChange({ preferred })}
        />
        <ProseField
          label={t('edit.alternatives')}
          hint={t('edit.alternativesHint')}
          lang={language}
          rows={2}
          value={terms.alternatives}
          onChange={(alternatives) => onChange({ alternatives })}
        />
      </div>
      <ProseField
        label={t('edit.scopeNote')}
        optional
        lang={language}
        rows={1}
        maxLength={2000}
        value={terms.scopeNote}
        onChange={(scopeNote) => onChange({ scopeNote })}
      />
    </div>
  );
}
