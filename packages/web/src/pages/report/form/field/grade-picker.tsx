import { SCHEME_CODES, SCHEMES, type FittingCodes, type ReportDraft, type Scheme } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { ChoiceGroup } from '../../../../components/field/choice-group.tsx';
import { useT } from '../../../../i18n.ts';

type Axis = 'source' | 'info';
const AXES: readonly Axis[] = ['source', 'info'];

/**
 * Source and information of a grade, picked separately: each axis by its own letters and digits. Nothing is preselected; a dot marks the
 * codes whose definitions fit the answers.
 */
export function GradePicker({
  scheme,
  grade,
  fit,
  error,
  onPick,
  onScheme,
}: {
  scheme: Scheme;
  grade: ReportDraft['grade'];
  fit?: FittingCodes;
  error?: ReactNode;
  onPick: (axis: Axis, code: string) => void;
  onScheme: (scheme: Scheme) => void;
}): ReactElement {
  const t = useT('report');
  const words = useT('codes');
  const fits = (axis: Axis, code: string): boolean => fit?.[axis].includes(code) ?? false;
  const picked = (axis: Axis): string | undefined =>
    grade?.scheme === scheme && grade[axis] ? grade[axis] : undefined;
  return (
    <div className="grading">
      <div className="axes">
        {AXES.map((axis) => (
          <ChoiceGroup
            key={`${scheme} ${axis}`}
            label={t(`grade.${axis}`)}
            mono
            options={SCHEME_CODES[scheme][axis].map((code) => ({
              value: code,
              label: (
                <>
                  {code}
                  {fits(axis, code) && <span className="dot" aria-hidden="true" />}
                </>
              ),
              hint: words(`grade.${scheme}.${axis}.${code}`) + (fits(axis, code) ? `; ${t('grade.fitsAnswers')}` : ''),
            }))}
            value={picked(axis)}
            onChange={(code) => onPick(axis, code)}
          />
        ))}
      </div>
      {error && <p className="error">{error}</p>}
      <p className="picked">
        {AXES.map((axis) => {
          const code = picked(axis);
          if (code === undefined) return null;
          return (
            <span key={axis}>
              <b className="mono">{code}</b> {words(`grade.${scheme}.${axis}.${code}`)}
            </span>
          );
        })}
      </p>
      <details className="definitions">
        <summary>{t('grade.definitions', { scheme: SCHEME_CODES[scheme].short })}</summary>
        <SchemeChoice scheme={scheme} onScheme={onScheme} />
        <Definitions scheme={scheme} fits={fits} />
      </details>
    </div>
  );
}

/** The grading scheme: the agency's own, unless the source uses another. */
function SchemeChoice({ scheme, onScheme }: { scheme: Scheme; onScheme: (scheme: Scheme) => void }): ReactElement {
  const t = useT('report');
  return (
    <ChoiceGroup
      label={t('grade.scheme')}
      mono
      options={SCHEMES.map((value) => ({
        value,
        label: SCHEME_CODES[value].short,
        hint: t(`grade.schemeOf.${value}`),
      }))}
      value={scheme}
      onChange={onScheme}
      hint={t('grade.schemeHint')}
    />
  );
}

/** The codes of both axes with their definitions. */
function Definitions({ scheme, fits }: { scheme: Scheme; fits: (axis: Axis, code: string) => boolean }): ReactElement {
  const t = useT('report');
  const words = useT('codes');
  return (
    <div className="twofold">
      {AXES.map((axis) => (
        <dl key={axis} aria-label={t(`grade.${axis}`)}>
          {SCHEME_CODES[scheme][axis].map((code) => (
            <div key={code} className={fits(axis, code) ? 'fits' : undefined}>
              <dt className="mono">{code}</dt>
              <dd>
                {words(`grade.${scheme}.${axis}.${code}`)}
                {fits(axis, code) && <span className="mut"> · {t('grade.fitsAnswers')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}
