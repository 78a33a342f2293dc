import type { Statement } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { wallTime } from '../../wall-time.ts';
import './statement.css';

/** What a table of statements leaves out, because the page says it already. */
export type Lens = 'subject' | 'report' | 'object' | 'none';

/**
 * Statements as a table: property, value, grade, source report, when it was true, when it was recorded. What was retracted
 * stays readable, struck, with the reason.
 *
 * @param about `subject`: the page is the entity, so the subject is left out; `report`: the page is the report;
 *   `object`: statements of others that point to the entity of the page; `none`: nothing is left out
 * @param contradicted statements that an open contradiction names
 * @param onRetract offered at each statement that holds
 */
export function StatementTable({
  label,
  statements,
  about,
  withKind = false,
  contradicted,
  onRetract,
}: {
  label: string;
  statements: readonly Statement[];
  about: Lens;
  withKind?: boolean;
  contradicted?: ReadonlySet<string>;
  onRetract?: ((statement: Statement) => void) | undefined;
}): ReactElement {
  const t = useT('know');
  return (
    <div className="table">
      <table className="statements" aria-label={label}>
        <thead>
          <tr>
            {about !== 'subject' && <th scope="col">{t('table.subject')}</th>}
            <th scope="col">{t('table.property')}</th>
            {about !== 'object' && <th scope="col">{t('table.value')}</th>}
            {withKind && <th scope="col">{t('table.kind')}</th>}
            <th scope="col">{t('table.grade')}</th>
            {about !== 'report' && <th scope="col">{t('table.report')}</th>}
            <th scope="col" className="wide">
              {t('table.valid')}
            </th>
            <th scope="col" className="wide">
              {t('table.recorded')}
            </th>
            {onRetract && (
              <th scope="col">
                <span className="vh">{t('retract.do')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {statements.map((statement) => (
            <StatementRow
              key={statement.id}
              statement={statement}
              about={about}
              withKind={withKind}
              isContradicted={contradicted?.has(statement.id) === true}
              onRetract={onRetract}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StatementRow({
  statement,
  about,
  withKind,
  isContradicted,
  onRetract,
}: {
  statement: Statement;
  about: Lens;
  withKind: boolean;
  isContradicted: boolean;
  onRetract: ((statement: Statement) => void) | undefined;
}): ReactElement {
  const t = useT('know');
  const { clock } = useSession();
  const { subject, object, retractedBecause } = statement;
  const isRetracted = statement.retractedAt !== null;
  const recordedOn = wallTime(Date.parse(statement.recordedAt), clock.timeZone).date;
  return (
    <tr className={isRetracted ? 'is-retracted' : isContradicted ? 'is-contradicted' : undefined}>
      {about !== 'subject' && (
        <td data-label={t('table.subject')}>
          <Link to={paths.entity(subject.id)}>{subject.title}</Link>
        </td>
      )}
      <th scope="row">{t(`property.${statement.property}`)}</th>
      {about !== 'object' && (
        <td
          className="said"
          data-label={t('table.value')}
          title={statement.quote === '' ? undefined : t('table.quote', { quote: statement.quote })}
        >
          {object ? <Link to={paths.entity(object.id)}>{object.title}</Link> : statement.value}
          {isRetracted && (
            <span className="why-retracted">{t('table.retracted', { reason: retractedBecause ?? '' })}</span>
          )}
        </td>
      )}
      {withKind && <td data-label={t('table.kind')}>{t(`record:state.statement.${statement.kind}`)}</td>}
      <td data-label={t('table.grade')}>
        <GradeChip grade={statement.grade} quiet />
      </td>
      {about !== 'report' && (
        <td data-label={t('table.report')}>
          <Link className="ref" to={paths.report(statement.reportId)}>
            {statement.reportReference}
          </Link>
        </td>
      )}
      <td className="wide" data-label={t('table.valid')}>
        <ValidTime from={statement.validFrom} to={statement.validTo} />
      </td>
      <td className="wide mut" data-label={t('table.recorded')} title={statement.recordedBy}>
        <DateText on={recordedOn} />
      </td>
      {onRetract && (
        <td className="r">
          {!isRetracted && (
            <button
              type="button"
              className="btn quiet"
              aria-label={t('retract.doOne', { reference: statement.reference })}
              onClick={() => onRetract(statement)}
            >
              {t('retract.do')}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}

/** When it was true: a day, a period, open on either side, or unknown. */
function ValidTime({ from, to }: { from: string | null; to: string | null }): ReactElement {
  const t = useT('know');
  if (from === null && to === null) return <span className="mut">{t('valid.unknown')}</span>;
  if (from !== null && from === to) return <DateText on={from} />;
  return (
    <>
      {from === null ? t('valid.until') : to === null ? t('valid.since') : ''} {from !== null && <DateText on={from} />}
      {from !== null && to !== null && ' – '}
      {to !== null && <DateText on={to} />}
    </>
  );
}
