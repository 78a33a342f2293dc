import {
  canonicalHandling,
  EUROPOL_HANDLING,
  handlingFault,
  HELD_CLASSIFICATIONS,
  TLPS,
  UK_HANDLING,
  type Handling,
  type HandlingCode,
} from '@reeve/domain';
import { readCodeLists } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useT } from '../../i18n.ts';
import { ChoiceField } from '../field/choice-field.tsx';
import { ProseField } from '../field/prose-field.tsx';
import type { MarkingAnswers } from './marking-answers.ts';

/** One code pressed: families never mix, P and C and H0 exclude all others, the rest of Europol's combine. */
function press(handling: Handling, code: HandlingCode): Handling {
  const isUk = (one: HandlingCode): boolean => UK_HANDLING.some((uk) => uk === one);
  const codes = handling.codes.includes(code)
    ? handling.codes.filter((other) => other !== code)
    : isUk(code) || code === 'H0'
      ? [code]
      : canonicalHandling([...handling.codes.filter((other) => !isUk(other)), code]);
  const asks = codes.includes('H3') || codes.includes('C');
  return { codes, conditions: asks ? handling.conditions : '' };
}

/**
 * The four markings of a record, each asked separately; none is prefilled and none implies another.
 *
 * @param isWrong true if the user has tried to send without a complete marking
 */
export function MarkingPicker({
  value,
  onChange,
  isWrong,
}: {
  value: MarkingAnswers;
  onChange: (value: MarkingAnswers) => void;
  isWrong: boolean;
}): ReactElement {
  const t = useT('record');
  const codes = useT('codes');
  const { data: lists } = useReading(readCodeLists, {});
  const groups = lists?.groups ?? [];
  const { classification, handling, tlp, group } = value;
  const wrong = (missing: boolean): string | undefined => (isWrong && missing ? t('marking.choose') : undefined);
  return (
    <fieldset className="marking-picker">
      <legend className="lab">{t('marking.legend')}</legend>
      <p className="hint">{t('marking.hint')}</p>
      <div className="three">
        <ChoiceField
          label={t('marking.classification')}
          error={wrong(classification === undefined)}
          id="field-marking"
          options={HELD_CLASSIFICATIONS.map((level) => ({ value: level, label: codes(`classification.${level}`) }))}
          value={HELD_CLASSIFICATIONS.find((level) => level === classification)}
          onChange={(level) => onChange({ ...value, classification: level })}
        />
        <ChoiceField
          label="TLP"
          hint={tlp && codes(`tlp.${tlp}`, { nsSeparator: false })}
          error={wrong(tlp === undefined)}
          mono
          options={TLPS.map((one) => ({ value: one, label: one }))}
          value={tlp}
          onChange={(one) => onChange({ ...value, tlp: one })}
        />
        <ChoiceField
          label={t('marking.group')}
          hint={groups.find(({ code }) => code === group)?.title}
          error={wrong(group === undefined)}
          mono
          options={groups.map(({ code }) => ({ value: code, label: code }))}
          value={group}
          onChange={(one) => onChange({ ...value, group: one })}
        />
      </div>
      <HandlingField
        handling={handling}
        isWrong={isWrong}
        onChange={(next) => onChange({ ...value, handling: next })}
      />
    </fieldset>
  );
}

/** The handling codes, with the conditions that some of them need. */
function HandlingField({
  handling,
  isWrong,
  onChange,
}: {
  handling: Handling;
  isWrong: boolean;
  onChange: (handling: Handling) => void;
}): ReactElement {
  const t = useT('record');
  const codes = useT('codes');
  const fault = isWrong ? handlingFault(handling) : undefined;
  const asks = handling.codes.includes('H3') || handling.codes.includes('C');
  return (
    <>
      <fieldset className={fault === undefined ? 'f' : 'f wrong'}>
        <legend className="lab">{t('marking.handling')}</legend>
        <div className="row wrap mono">
          {[...EUROPOL_HANDLING, ...UK_HANDLING].map((code) => {
            const on = handling.codes.includes(code);
            return (
              <label key={code} className={on ? 'opt on' : 'opt'} title={codes(`handling.${code}`)}>
                <input type="checkbox" className="vh" checked={on} onChange={() => onChange(press(handling, code))} />
                {code}
                <span className="vh">, {codes(`handling.${code}`)}</span>
              </label>
            );
          })}
        </div>
        {fault !== undefined && <p className="error">{t(asks ? 'marking.conditionsMissing' : 'marking.choose')}</p>}
        {handling.codes.map((code) => (
          <p key={code} className="hint">
            <span className="mono">{code}</span> {codes(`handling.${code}`)}
          </p>
        ))}
      </fieldset>
      {asks && (
        <ProseField
          label={t('marking.conditions')}
          rows={2}
          maxLength={2000}
          value={handling.conditions}
          onChange={(conditions) => onChange({ ...handling, conditions })}
        />
      )}
    </>
  );
}
