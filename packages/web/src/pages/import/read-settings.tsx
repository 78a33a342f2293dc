import type { ImportGuess, ImportMapping, ImportSheet } from '@reeve/contract';
import { DATE_ORDERS, PLACE_PRECISIONS, THOUSANDS_MARKS, TIME_PRECISIONS } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { useT } from '../../i18n.ts';
import { hasPlace } from './wizard.ts';

/** Common systems; others are among the guesses or are named by their number. */
const USUAL_SYSTEMS = [4326, 27700];
const NAMES = { ',': 'comma', '.': 'point' } as const;

/** In which order dates are written, how precise they are, and in which system the coordinates are. */
export function ReadSettings({
  sheet,
  mapping,
  onChange,
}: {
  sheet: ImportSheet;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}): ReactElement {
  const t = useT('crime');
  const { dates, place } = mapping;
  const guessOf = (subject: string): ImportGuess | undefined => sheet.guesses.find((one) => one.subject === subject);
  const reason = (subject: string): string | undefined => {
    const guess = guessOf(subject);
    return guess && t(`reason.${guess.because}`);
  };
  return (
    <div className="settings">
      <ChoiceField
        label={t('settings.order')}
        hint={reason('dates.order')}
        options={DATE_ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
        value={dates.order}
        placeholder={t('settings.choose')}
        onChange={(order) => order && onChange({ ...mapping, dates: { ...dates, order } })}
      />
      <ChoiceField
        label={t('settings.timePrecision')}
        hint={reason('dates.precision')}
        options={TIME_PRECISIONS.map((value) => ({ value, label: t(`timePrecision.${value}`) }))}
        value={dates.precision}
        placeholder={t('settings.choose')}
        onChange={(precision) => precision && onChange({ ...mapping, dates: { ...dates, precision } })}
      />
      {guessOf('dates.zone') && <Zone mapping={mapping} onChange={onChange} />}
      {hasPlace(mapping) && (
        <>
          <System guess={guessOf('place.system')} mapping={mapping} onChange={onChange} />
          {guessOf('place.thousands') && (
            <ChoiceField
              label={t('settings.thousands')}
              hint={reason('place.thousands')}
              options={[
                ...THOUSANDS_MARKS.map((mark) => ({ value: mark, label: t(`thousands.${NAMES[mark]}`) })),
                { value: 'none', label: t('thousands.none') },
              ]}
              value={place.thousands ?? 'none'}
              placeholder={t('settings.choose')}
              onChange={(mark) => {
                const thousands = THOUSANDS_MARKS.find((one) => one === mark) ?? null;
                onChange({ ...mapping, place: { ...place, thousands } });
              }}
            />
          )}
          <ChoiceField
            label={t('settings.placePrecision')}
            hint={reason('place.precision')}
            options={PLACE_PRECISIONS.map((value) => ({ value, label: t(`placePrecision.${value}`) }))}
            value={place.precision}
            placeholder={t('settings.choose')}
            onChange={(precision) => precision && onChange({ ...mapping, place: { ...place, precision } })}
          />
        </>
      )}
    </div>
  );
}

interface SettingProps {
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}

/** Times that end in Z: nearly always the agency's own clock all the same. */
function Zone({ mapping, onChange }: SettingProps): ReactElement {
  const t = useT('crime');
  const { timeZone } = useSession().clock;
  const { dates } = mapping;
  return (
    <ChoiceField
      label={t('settings.zone')}
      hint={t('reason.utc_mark')}
      options={[
        { value: 'local', label: t('settings.asWritten') },
        { value: 'utc', label: t('settings.fromUtc', { zone: timeZone }) },
      ]}
      value={dates.fromUtcTo === null ? 'local' : 'utc'}
      placeholder={t('settings.choose')}
      onChange={(clock) =>
        clock && onChange({ ...mapping, dates: { ...dates, fromUtcTo: clock === 'utc' ? timeZone : null } })
      }
    />
  );
}

function System({ guess, mapping, onChange }: SettingProps & { guess: ImportGuess | undefined }): ReactElement {
  const t = useT('crime');
  const { place } = mapping;
  const [isOther, setOther] = useState(false);
  const guessed = [guess?.value ?? '', ...(guess?.alternatives ?? [])].map((code) => Number(code.replace('EPSG:', '')));
  const codes = [...new Set([...guessed, ...USUAL_SYSTEMS, place.system ?? 0])].filter((code) => code > 0);
  const setSystem = (system: number | null): void => onChange({ ...mapping, place: { ...place, system } });
  return (
    <>
      <ChoiceField
        label={t('settings.system')}
        hint={guess && t(`reason.${guess.because}`)}
        options={[
          ...codes.map((code) => ({
            value: String(code),
            label: t(`system.${code}`, { defaultValue: `EPSG:${code}` }),
          })),
          { value: 'other', label: t('settings.otherSystem') },
        ]}
        value={isOther ? 'other' : place.system === null ? undefined : String(place.system)}
        placeholder={t('settings.choose')}
        onChange={(code) => {
          setOther(code === 'other');
          if (code !== 'other') setSystem(code === undefined ? null : Number(code));
        }}
      />
      {isOther && <OtherSystem system={place.system} onChange={setSystem} />}
    </>
  );
}

/** A system by its number; digits count, whatever is typed between them. */
function OtherSystem({
  system,
  onChange,
}: {
  system: number | null;
  onChange: (system: number | null) => void;
}): ReactElement {
  const t = useT('crime');
  const [typed, setTyped] = useState(String(system ?? ''));
  return (
    <CodeField
      label={t('settings.epsg')}
      hint={t('settings.epsgHint')}
      className="short"
      inputMode="numeric"
      maxLength={6}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const code = Number(text.replace(/\D/g, ''));
        onChange(code > 0 ? code : null);
      }}
    />
  );
}
