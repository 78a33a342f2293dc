import { createDocument, listDocuments } from '@reeve/contract';
import {
  CLASSIFICATIONS,
  HELD_CLASSIFICATIONS,
  LANGUAGES,
  TLPS,
  type Classification,
  type Language,
  type Tlp,
} from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReadingPages } from '../../api/query.ts';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { Page } from '../../components/page.tsx';
import { LANGUAGE_NAMES, useLanguage, useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { says } from '../record/form/form-faults.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { useForm } from '../record/form/use-form.ts';
import { citesIn, MandateFields, NO_MANDATE } from './lead/mandate-fields.tsx';

const HELD: readonly string[] = HELD_CLASSIFICATIONS;

/** Begin a document: what it is for, in which language, for whose eyes at most. */
export function NewDocumentPage(): ReactElement {
  const t = useT('review');
  const codes = useT('codes');
  const own = useLanguage();
  const seen = useReadingPages(
    listDocuments,
    (cursor: string | undefined) => ({ query: { limit: 200, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const form = useForm({
    operation: createDocument,
    empty: {
      title: '',
      purpose: '',
      // A language can be cleared.
      // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
      language: own as Language | undefined,
      original: undefined as string | undefined,
      mandate: NO_MANDATE,
      classification: undefined as Classification | undefined,
      tlp: undefined as Tlp | undefined,
    },
    checks: ({ purpose }) => ({ purpose: says(purpose) }),
    wrong: (name) => t(`wrong.${name}`),
    save: ({ title, original, mandate, classification, tlp, ...body }) =>
      call(createDocument, {
        input: {
          title,
          body: { ...body, call: null, translationOf: original ?? null, keyFinding: mandate.keyFinding.trim() },
          cites: citesIn(mandate),
          marking: { classification, tlp },
        },
      }),
    pathOf: paths.documentWriting,
  });
  return (
    <Page stage="assess" title={t('new.title')} subtitle={t('new.what')}>
      <FormFrame form={form} act={t('new.send')}>
        <TextField label={t('new.name')} {...form.field('title')} />
        <ProseField label={t('new.purpose')} hint={t('new.purposeHint')} rows={3} {...form.field('purpose')} />
        <ChoiceField
          label={t('new.language')}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          {...form.field('language')}
        />
        {seen.items.length > 0 && (
          <ChoiceField
            label={t('new.translationOf')}
            hint={t('new.translationHint')}
            options={seen.items.map((one) => ({
              value: one.id,
              label: `${one.title} (${LANGUAGE_NAMES[one.language]}, ${one.reference})`,
            }))}
            placeholder={t('new.translationNone')}
            {...form.field('original')}
          />
        )}
        <MandateFields mandate={form.values.mandate} onChange={(mandate) => form.set({ mandate })} />
        <ChoiceField
          label={t('record:marking.classification')}
          hint={t('new.classificationHint')}
          options={CLASSIFICATIONS.filter((value) => HELD.includes(value)).map((value) => ({
            value,
            label: codes(`classification.${value}`),
          }))}
          {...form.field('classification')}
        />
        <ChoiceField
          label="TLP"
          hint={t('new.groupHint')}
          options={TLPS.map((value) => ({ value, label: `${value}: ${codes(`tlp.${value}`, { nsSeparator: '|' })}` }))}
          {...form.field('tlp')}
        />
      </FormFrame>
    </Page>
  );
}
