import type { RegisteredTemplate } from '@reeve/contract';
import { ASSESSED_UNITS, type AssessedUnit, type AssessmentTemplate, type AssessmentTemplates } from '@reeve/domain';
import type { ReactElement } from 'react';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { useT } from '../../../i18n.ts';
import type { ListedUnit, Template } from '../assessment.ts';

/** The template chosen for each kind of unit, as code and version; none: that of the assessment before, else the newest. */
export type ChosenTemplates = Readonly<Partial<Record<AssessedUnit, string>>>;

const keyOf = (code: string, version: number): string => `${code} ${version}`;

/** Versions that a new assessment can have: not retired, the newest of each code first. */
const offered = (register: readonly RegisteredTemplate[], unit: AssessedUnit): readonly RegisteredTemplate[] =>
  register
    .filter((one) => one.unit === unit && one.retiredAt === null)
    .toSorted((a, b) => Number(b.newest) - Number(a.newest));

/** The newest version of the supplied template, which the agency may have continued. */
const newestSupplied = (register: readonly RegisteredTemplate[], unit: AssessedUnit): RegisteredTemplate | undefined =>
  offered(register, unit).find(({ code, newest }) => code === unit && newest);

type Indicator = AssessmentTemplate['indicators'][number];
const indicatorOf = ({ id, weight, name }: Required<Indicator>, own: boolean): Indicator =>
  own ? { id, weight, name } : { id, weight };

/** Returns the templates of a new assessment; undefined while the register is not read. */
export function templatesOf(
  chosen: ChosenTemplates,
  register: readonly RegisteredTemplate[],
  before: readonly Template[],
) {
  const of = (unit: AssessedUnit) => {
    const found = register.find((one) => keyOf(one.code, one.version) === chosen[unit] && one.unit === unit);
    const previous = found ? undefined : before.find((one) => one.unit === unit);
    const own = new Set(register.flatMap((one) => one.indicators.flatMap(({ id, own: is }) => (is ? [id] : []))));
    const used = found ?? newestSupplied(register, unit);
    const from = previous ?? (used && { ...used, id: used.code });
    return (
      from && {
        id: from.id,
        version: from.version,
        unit,
        indicators: from.indicators.map((one) => ({ ...indicatorOf(one, own.has(one.id)) })),
      }
    );
  };
  const entries = ASSESSED_UNITS.map((unit) => [unit, of(unit)] as const);
  return entries.every(([, template]) => template !== undefined)
    ? (Object.fromEntries(entries) as {
        -readonly [U in keyof AssessmentTemplates]: NonNullable<ReturnType<typeof of>>;
      }) // one for each kind
    : undefined;
}

/** Choose the templates of a new assessment: for each kind of unit it lists, and for their impact. */
export function TemplateFields({
  value,
  register,
  before,
  kinds,
  onChange,
}: {
  value: ChosenTemplates;
  register: readonly RegisteredTemplate[];
  /** Those of the assessment before. */
  before: readonly Template[];
  kinds: readonly ListedUnit['kind'][];
  onChange: (value: ChosenTemplates) => void;
}): ReactElement {
  const t = useT('scales');
  const named = ({ name, version }: Pick<RegisteredTemplate, 'name' | 'version'>): string =>
    `${name === '' ? t('template.supplied') : name}, ${t('version', { n: version })}`;
  return (
    <fieldset>
      <legend className="lab">{t('template.title')}</legend>
      <p className="hint">{t('template.chooseHint')}</p>
      <div className="two">
        {ASSESSED_UNITS.filter((unit) => unit === 'impact' || kinds.includes(unit)).map((unit) => {
          const previous = before.find((one) => one.unit === unit);
          const newest = newestSupplied(register, unit);
          const placeholder = previous
            ? t('template.asBefore', { n: previous.version })
            : t('template.newestSupplied', { n: newest?.version ?? 1 });
          return (
            <ChoiceField
              key={unit}
              label={t(`template.unit.${unit}`)}
              placeholder={placeholder}
              options={offered(register, unit).map((one) => ({
                value: keyOf(one.code, one.version),
                label: named(one),
              }))}
              value={value[unit]}
              onChange={(next) => onChange({ ...value, [unit]: next })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
