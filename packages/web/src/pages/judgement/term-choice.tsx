import { PROBABILITY_TERMS, termForNumber, type ProbabilityScheme } from '@reeve/domain';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { useT } from '../../i18n.ts';
import { ScalePicture } from './scale-picture.tsx';

/** A number as typed; undefined while it is empty or none. */
export function readPercent(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.').replace('%', ''));
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

/**
 * Why a number does not match a term: it is in a gap, on an edge, or in another term. Software never rounds it away; the person chooses.
 */
export function percentFault(
  scheme: ProbabilityScheme,
  term: string | undefined,
  percent: number | undefined,
): 'gap' | 'edge' | 'other_term' | undefined {
  if (percent === undefined) return undefined;
  const answer = termForNumber(scheme, percent);
  if (answer.kind !== 'term') return answer.kind;
  return term !== undefined && answer.term.code !== term ? 'other_term' : undefined;
}

/** The term of a judgement from its scheme's list, on the scale; a number is optional and never decides automatically. */
export function TermChoice({
  scheme,
  term,
  percent,
  error,
  onTerm,
  onPercent,
}: {
  scheme: ProbabilityScheme;
  term: string | undefined;
  percent: string;
  error: string | undefined;
  onTerm: (term: string) => void;
  onPercent: (text: string) => void;
}): ReactElement {
  const t = useT('assess');
  const number = readPercent(percent);
  const fault = percentFault(scheme, term, number);
  const answer = number === undefined ? undefined : termForNumber(scheme, number);
  const nameOf = (code: string): string => t(`term.${scheme}.${code}`);
  const offered =
    answer?.kind === 'gap'
      ? [answer.below, answer.above].flatMap((one) => one ?? [])
      : answer?.kind === 'edge'
        ? answer.terms
        : [];
  return (
    <>
      <ChoiceGroup
        id="field-term"
        label={t('form.term')}
        layout="above"
        options={PROBABILITY_TERMS[scheme].map(({ code, from, to }) => ({
          value: code,
          label: nameOf(code),
          hint: t('scale.range', { from, to }),
        }))}
        value={term}
        onChange={onTerm}
        error={error}
      />
      <ScalePicture scheme={scheme} term={term} percent={number} />
      <CodeField
        id="field-percent"
        label={t('form.percent')}
        optional={t('form.percentOptional')}
        hint={t('form.percentHint')}
        error={
          fault &&
          t(`form.percentFault.${fault}`, {
            percent: number,
            terms: offered.map(({ code }) => nameOf(code)).join(', '),
            term: answer?.kind === 'term' ? nameOf(answer.term.code) : '',
          })
        }
        className="percent"
        inputMode="decimal"
        maxLength={5}
        value={percent}
        onChange={onPercent}
      />
    </>
  );
}
