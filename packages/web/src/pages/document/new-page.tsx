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
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReadingPages } from '../../api/query.ts';
import { Field } from '../../components/field/field.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/field/select.tsx';
import { LANGUAGE_NAMES, useLanguage, useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { missing, says } from '../record/form/form-faults.ts';
import { FormFrame, useForm } from '../record/form/form-frame.tsx';
import { citesIn, MandateFields, NO_MANDATE } from './lead/mandate-fields.tsx';

/** Begin a document: what it is for, in which language, for whose eyes at most. */
export function NewDocumentPage(): ReactElement {
  const t = useT('review');
  const codes = useT('codes');
  const own = useLanguage();
  const [title, setTitle] = useState('');
  const [purpose, setPurpose] = useState('');
  const [language, setLanguage] = useState<Language | undefined>(own);
  const [translationOf, setTranslationOf] = useState<string>();
  const seen = useReadingPages(
    listDocuments,
    (cursor: string | undefined) => ({ query: { limit: 200, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const [mandate, setMandate] = useState(NO_MANDATE);
  const [classification, setClassification] = useState<Classification>();
  const [tlp, setTlp] = useState<Tlp>();
  const held: readonly string[] = HELD_CLASSIFICATIONS;
  const form = useForm({
    missing: missing({
      title: says(title),
      purpose: says(purpose),
      language: language !== undefined,
      classification: classification !== undefined,
      tlp: tlp !== undefined,
    }),
    touched: title !== '' || purpose !== '',
    save: () => {
      if (!language || !classification || !tlp) throw new Error('sent with something missing');
      return call(createDocument, {
        input: {
          title: title.trim(),
          body: {
            purpose: purpose.trim(),
            language,
            call: null,
            translationOf: translationOf ?? null,
            keyFinding: mandate.keyFinding.trim(),
          },
          cites: citesIn(mandate),
          marking: { classification, tlp },
        },
      });
    },
    pathOf: paths.documentWriting,
  });
  const needed = (field: string): string | undefined => (form.isWrong(field) ? t(`wrong.${field}`) : undefined);
  return (
    <Page stage="assess" title={t('new.title')} subtitle={t('new.what')}>
      <FormFrame form={form} act={t('new.send')}>
        <Field label={t('new.name')} error={needed('title')}>
          <input
            id="field-title"
            className="in"
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </Field>
        <Field label={t('new.purpose')} hint={t('new.purposeHint')} error={needed('purpose')}>
          <textarea
            id="field-purpose"
            className="in"
            rows={3}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          />
        </Field>
        <Field label={t('new.language')} error={needed('language')}>
          <Select
            id="field-language"
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            value={language}
            onChange={setLanguage}
            placeholder={t('common:choose')}
          />
        </Field>
        {seen.items.length > 0 && (
          <Field label={t('new.translationOf')} hint={t('new.translationHint')}>
            <Select
              options={seen.items.map((one) => ({
                value: one.id,
                label: `${one.title} (${LANGUAGE_NAMES[one.language]}, ${one.reference})`,
              }))}
              value={translationOf}
              onChange={setTranslationOf}
              placeholder={t('new.translationNone')}
            />
          </Field>
        )}
        <MandateFields mandate={mandate} onChange={setMandate} />
        <Field
          label={t('record:marking.classification')}
          hint={t('new.classificationHint')}
          error={needed('classification')}
        >
          <Select
            id="field-classification"
            options={CLASSIFICATIONS.filter((value) => held.includes(value)).map((value) => ({
              value,
              label: codes(`classification.${value}`),
            }))}
            value={classification}
            onChange={setClassification}
            placeholder={t('common:choose')}
          />
        </Field>
        <Field label="TLP" hint={t('new.groupHint')} error={needed('tlp')}>
          <Select
            id="field-tlp"
            options={TLPS.map((value) => ({
              value,
              label: `${value}: ${codes(`tlp.${value}`, { nsSeparator: '|' })}`,
            }))}
            value={tlp}
            onChange={setTlp}
            placeholder={t('common:choose')}
          />
        </Field>
      </FormFrame>
    </Page>
  );
}
