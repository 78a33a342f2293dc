import type { Statement } from '@reeve/contract';
import { toDayNumber, type LocalDate } from '@reeve/domain';
import type { ReactElement } from 'react';
import { linearScale } from '../../components/chart/scale.ts';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';

const MOST = 20;
const ROW = 22;
/** Of the width: room for half a dot at either end. */
const INSET = 0.01;
/** Days before a start or after an end that is not recorded: the line fades out over them. */
const OPEN_SHARE = 0.04;

/**
 * Dated statements on one line of time, earliest first: a dot is a day, a bar a period; an end that is not recorded is dotted. What is on
 * the map has its number there.
 */
export function EventLine({
  entityId,
  statements,
  numbers,
  today,
}: {
  entityId: string;
  statements: readonly Statement[];
  /** On the map, by the id of the statement. */
  numbers: ReadonlyMap<string, number>;
  today: LocalDate;
}): ReactElement | null {
  const t = useT('know');
  const dated = statements
    .filter(({ validFrom, validTo, retractedAt }) => retractedAt === null && (validFrom ?? validTo) !== null)
    .toSorted((a, b) => startOf(a).localeCompare(startOf(b)) || a.reference.localeCompare(b.reference));
  if (dated.length === 0) return null;
  const shown = dated.slice(-MOST);
  const days = shown.flatMap(({ validFrom, validTo }) => [validFrom, validTo]).filter((day) => day !== null);
  const [first = today, last = today] = [days.toSorted()[0], [...days, today].toSorted().at(-1)];
  const scale = linearScale(toDayNumber(first), toDayNumber(last), INSET, 1 - INSET);
  const x = (day: number): string => `${(100 * scale(day)).toFixed(2)}%`;
  const open = (toDayNumber(last) - toDayNumber(first)) * OPEN_SHARE;
  return (
    <section aria-labelledby="event-line">
      <h2 id="event-line">
        {t('line.title')} <span className="mut sm">{t('line.note')}</span>
      </h2>
      <div className="event-line">
        <ul>
          {shown.map((one) => (
            <li key={one.id}>
              <span className="name" title={wordsOf(one)}>
                {numbers.has(one.id) && <b className="nth">{numbers.get(one.id)}</b>}{' '}
                <span className="mut">{t(`property.${one.property}`)}</span> {wordsOf(one)}
              </span>
            </li>
          ))}
        </ul>
        <div>
          <svg width="100%" height={shown.length * ROW} aria-hidden="true">
            {shown.map(({ id, kind, validFrom, validTo }, nth) => {
              const from = validFrom === null ? undefined : toDayNumber(validFrom);
              const to = validTo === null ? undefined : toDayNumber(validTo);
              const y = (nth + 0.5) * ROW;
              const [x1, x2] = [x(from ?? (to ?? 0) - open), x(to ?? Math.max(toDayNumber(today), from ?? 0))];
              return (
                <g key={id} className={kind}>
                  <line className="base" x1="0" x2="100%" y1={y} y2={y} />
                  {x1 === x2 ? (
                    <circle cx={x1} cy={y} r={4} />
                  ) : (
                    <line
                      className={from === undefined || to === undefined ? 'open' : 'period'}
                      x1={x1}
                      x2={x2}
                      y1={y}
                      y2={y}
                    />
                  )}
                  {from !== undefined && to === undefined && <circle cx={x1} cy={y} r={4} />}
                </g>
              );
            })}
          </svg>
          <div className="ends">
            <DateText on={first} />
            <DateText on={last} />
          </div>
        </div>
      </div>
      {shown.length < dated.length && (
        <p className="hint">{t('line.earlier', { count: dated.length - shown.length })}</p>
      )}
    </section>
  );

  function wordsOf({ subject, object, value }: Statement): string {
    return (subject.id === entityId ? object?.title : subject.title) ?? value ?? '';
  }
}

const startOf = ({ validFrom, validTo }: Statement): string => validFrom ?? validTo ?? '';
