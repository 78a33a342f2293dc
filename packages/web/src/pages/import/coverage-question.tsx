import type { ImportPreview } from '@reeve/contract';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { SeveralChoice } from '../../components/several-choice.tsx';
import type { SeveralItem } from '../../components/several-items.ts';
import { useT } from '../../i18n.ts';
import { useSpanWords } from '../data-set/span-words.ts';
import { areasByName } from './areas.ts';
import { askedSpans, statedPeriod, suggestedPeriod, type CoverageAnswers } from './extract-coverage.ts';
import { useOffenceWord } from './offence-word.ts';

interface Props {
  preview: ImportPreview;
  answers: CoverageAnswers;
  onChange: (answers: CoverageAnswers) => void;
}

/** For which days, areas and types the file was made, and who states it: inside of them no row means no crime. */
export function CoverageQuestion({ preview, answers, onChange }: Props): ReactElement {
  const t = useT('coverage');
  return (
    <section className="covers">
      <h3>{t('ask.title')}</h3>
      <p className="mut">{t('ask.why')}</p>
      <ChoiceGroup
        layout="above"
        label={t('ask.known')}
        options={[
          { value: 'yes', label: t('ask.yes') },
          { value: 'no', label: t('ask.no') },
        ]}
        value={answers.isKnown === undefined ? undefined : answers.isKnown ? 'yes' : 'no'}
        onChange={(known) => onChange({ ...answers, isKnown: known === 'yes' })}
        hint={answers.isKnown === false && t('ask.noMeans')}
      />
      {answers.isKnown && <Stated preview={preview} answers={answers} onChange={onChange} />}
    </section>
  );
}

function Stated({ preview, answers, onChange }: Props): ReactElement {
  const t = useT('coverage');
  const word = useOffenceWord();
  const period = statedPeriod(answers, preview);
  const by = suggestedPeriod(preview)?.by === 'recording' ? t('ask.byRecording') : t('ask.byEvents');
  return (
    <>
      <div className="settings">
        <Field label={t('ask.from')} hint={by}>
          <DateField value={period?.from} onChange={(from) => onChange({ ...answers, from })} />
        </Field>
        <Field label={t('ask.last')}>
          <DateField value={period?.last} onChange={(last) => onChange({ ...answers, last })} />
        </Field>
      </div>
      <EmptySpans preview={preview} answers={answers} onChange={onChange} />
      <Narrowed
        label={t('ask.areas')}
        words={[t('ask.allAreas'), t('ask.someAreas')]}
        items={areasByName(preview.areas)}
        chosen={answers.areas}
        onChange={(areas) => onChange({ ...answers, areas })}
      />
      <Narrowed
        label={t('ask.types')}
        words={[t('ask.allTypes'), t('ask.someTypes')]}
        items={preview.types.map(({ type }) => ({ code: type, name: word(type) }))}
        chosen={answers.offenceTypes}
        onChange={(offenceTypes) => onChange({ ...answers, offenceTypes })}
      />
      <div className="settings">
        <Field label={t('ask.extracted')} hint={t('ask.extractedHint')}>
          <DateField value={answers.extractedOn} onChange={(extractedOn) => onChange({ ...answers, extractedOn })} />
        </Field>
        <Field label={t('ask.statedBy')} hint={t('ask.statedByHint')}>
          <input
            className="in"
            maxLength={200}
            value={answers.statedBy}
            onChange={(event) => onChange({ ...answers, statedBy: event.target.value })}
          />
        </Field>
      </div>
    </>
  );
}

/** Each run of days without a row in the whole file: a true zero, or days that the file does not contain. */
function EmptySpans({ preview, answers, onChange }: Props): ReactElement | null {
  const t = useT('coverage');
  const spanWords = useSpanWords();
  const spans = askedSpans(answers, preview);
  if (spans.length === 0) return null;
  return (
    <>
      <p>{t('ask.spansWhy')}</p>
      {spans.map((span) => (
        <ChoiceGroup
          key={span.from}
          layout="above"
          label={<b>{spanWords(span)}</b>}
          options={[
            { value: 'none_recorded', label: t('ask.noneRecorded') },
            { value: 'not_in_file', label: t('ask.notInFile') },
          ]}
          value={answers.spans[span.from]}
          onChange={(answer) => onChange({ ...answers, spans: { ...answers.spans, [span.from]: answer } })}
        />
      ))}
    </>
  );
}

/** All of them, or those that are chosen from what occurs in the file. */
function Narrowed({
  label,
  words: [all, some],
  items,
  chosen,
  onChange,
}: {
  label: string;
  words: readonly [all: string, some: string];
  items: readonly SeveralItem[];
  chosen: readonly string[] | undefined;
  onChange: (chosen: readonly string[] | undefined) => void;
}): ReactElement {
  return (
    <>
      <ChoiceGroup
        layout="above"
        label={label}
        options={[
          { value: 'all', label: all },
          { value: 'some', label: some },
        ]}
        value={chosen ? 'some' : 'all'}
        onChange={(how) => onChange(how === 'some' ? [] : undefined)}
        disabled={items.length === 0}
      />
      {chosen && <SeveralChoice label={label} hideLabel items={items} chosen={chosen} onChange={onChange} />}
    </>
  );
}
