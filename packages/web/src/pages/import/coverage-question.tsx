import type { ImportPreview } from '@reeve/contract';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import type { SeveralItem } from '../../components/field/several-items.ts';
import { DateField } from '../../components/field/date-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { useSpanWords } from '../data-set/span-words.ts';
import { areasByName } from './area/areas.ts';
import {
  askedSpans,
  sameAnswer,
  statedPeriod,
  statedTypes,
  suggestedPeriod,
  type CoverageAnswers,
  type SpanAnswer,
} from './extract-coverage.ts';
import { useOffenceWord } from './crime/offence-word.ts';

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
        <DateField
          label={t('ask.from')}
          hint={by}
          value={period?.from}
          onChange={(from) => onChange({ ...answers, from })}
        />
        <DateField label={t('ask.last')} value={period?.last} onChange={(last) => onChange({ ...answers, last })} />
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
        chosen={statedTypes(answers, preview)}
        onChange={(offenceTypes) => onChange({ ...answers, offenceTypes: offenceTypes ?? 'all' })}
      />
      <div className="settings">
        <DateField
          label={t('ask.extracted')}
          hint={t('ask.extractedHint')}
          value={answers.extractedOn}
          onChange={(extractedOn) => onChange({ ...answers, extractedOn })}
        />
        <TextField
          label={t('ask.statedBy')}
          hint={t('ask.statedByHint')}
          maxLength={200}
          value={answers.statedBy}
          onChange={(statedBy) => onChange({ ...answers, statedBy })}
        />
      </div>
    </>
  );
}

/** More runs of empty days than this can be answered with one answer, as in a file with one date a week. */
const FEW_SPANS = 2;

/** Each run of days without a row in the whole file: a true zero, or days that the file does not contain. */
function EmptySpans({ preview, answers, onChange }: Props): ReactElement | null {
  const t = useT('coverage');
  const spanWords = useSpanWords();
  const spans = askedSpans(answers, preview);
  if (spans.length === 0) return null;
  const options = [
    { value: 'none_recorded', label: t('ask.noneRecorded') },
    { value: 'not_in_file', label: t('ask.notInFile') },
  ] as const;
  const answerFor = (which: readonly { readonly from: string }[], answer: SpanAnswer): void => {
    const answered = Object.fromEntries(which.map(({ from }) => [from, answer]));
    onChange({ ...answers, spans: { ...answers.spans, ...answered } });
  };
  return (
    <>
      <p>{t('ask.spansWhy')}</p>
      {spans.length > FEW_SPANS && (
        <ChoiceGroup
          layout="above"
          label={<b>{t('ask.allSpans', { count: spans.length })}</b>}
          hint={t('ask.allSpansHint')}
          options={options}
          value={sameAnswer(spans.map(({ from }) => answers.spans[from]))}
          onChange={(answer) => answerFor(spans, answer)}
        />
      )}
      {spans.map((span) => (
        <ChoiceGroup
          key={span.from}
          layout="above"
          label={<b>{spanWords(span)}</b>}
          options={options}
          value={answers.spans[span.from]}
          onChange={(answer) => answerFor([span], answer)}
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
      {chosen && <SeveralChoice label={label} hideLabel items={items} value={chosen} onChange={onChange} />}
    </>
  );
}
