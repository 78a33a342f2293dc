import type { ReadinessChange } from '@reeve/domain';
import { useId, type ReactElement } from 'react';
import { useT } from '../../i18n.ts';

/** Criteria at which two levels are not the same, such as an earlier and a later one, each with its two levels. */
export function LevelTable({
  title,
  heads,
  note,
  none,
  changes,
}: {
  title: string;
  heads: readonly [before: string, after: string];
  note?: string;
  /** Text if none differs. */
  none: string;
  changes: readonly ReadinessChange[];
}): ReactElement {
  const t = useT('readiness');
  const id = useId();
  const say = (level: number | undefined): string => (level === undefined ? t('radar.notScored') : `${level}`);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note !== undefined && <p className="sm mut">{note}</p>}
      {changes.length === 0 ? (
        <p className="mut">{none}</p>
      ) : (
        <div className="table">
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">{t('plan.criterion')}</th>
                {heads.map((head) => (
                  <th key={head} scope="col" className="num">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map(({ code, before, after }) => (
                <tr key={code}>
                  <th scope="row">
                    <span className="mono">{code}</span> {t(`criterion.${code}.title`)}
                  </th>
                  <td className="num">{say(before)}</td>
                  <td className="num">{say(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
