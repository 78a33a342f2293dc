import type { readEntity, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useCodeLists } from '../report/form/use-code-lists.ts';
import { ReviewDate } from './review-date.tsx';

type Entity = ReplyOf<typeof readEntity>;

/** The links of a person to the reports behind the page: category, grounds, purpose, legal basis and review date of each. */
export function InvolvementTable({
  entity,
  reportIds,
  isNow,
}: {
  entity: Entity;
  /** Reports of the statements shown. */
  reportIds: ReadonlySet<string>;
  isNow: boolean;
}): ReactElement {
  const t = useT('know');
  const codes = useT('codes');
  const format = useFormat();
  const { lists } = useCodeLists();
  const involvements = entity.involvements.filter(({ reportId }) => reportIds.has(reportId));
  const reports = entity.reports.filter(({ id }) => reportIds.has(id));
  const byId = new Map(reports.map((report) => [report.id, report]));
  const linked = new Set(involvements.map(({ reportId }) => reportId));
  const unlinked = reports.filter(({ id }) => !linked.has(id)).map(({ reference }) => reference);
  return (
    <section aria-labelledby="involvements">
      <h2 id="involvements">
        {t('involvement.title')} <span className="mut sm">{t('involvement.note')}</span>
      </h2>
      {involvements.length > 0 && (
        <div className="table">
          <table className="statements" aria-labelledby="involvements">
            <thead>
              <tr>
                <th scope="col">{t('involvement.record')}</th>
                <th scope="col">{t('involvement.category')}</th>
                <th scope="col">{t('involvement.purpose')}</th>
                <th scope="col">{t('involvement.legalBasis')}</th>
                <th scope="col">{t('involvement.review')}</th>
              </tr>
            </thead>
            <tbody>
              {involvements.map((link) => (
                <tr key={link.id}>
                  <th scope="row">
                    <Link className="ref" to={paths.report(link.reportId)}>
                      {byId.get(link.reportId)?.reference}
                    </Link>
                    <div className="sm about">{byId.get(link.reportId)?.subject}</div>
                  </th>
                  <td data-label={t('involvement.category')}>
                    <span className="mono cat-code">{link.category.charAt(0)}</span>{' '}
                    {codes(`category.${link.category}`)}
                    {link.grounds !== '' && <div className="mut sm">{link.grounds}</div>}
                  </td>
                  <td data-label={t('involvement.purpose')}>{titleOf(lists?.purposes, link.purpose)}</td>
                  <td data-label={t('involvement.legalBasis')}>{titleOf(lists?.legalBases, link.legalBasis)}</td>
                  <td className="nw" data-label={t('involvement.review')}>
                    <ReviewDate on={link.reviewOn} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unlinked.length > 0 && <p className="hint">{t('involvement.unlinked', { reports: format.list(unlinked) })}</p>}
      <p className="hint">
        {t('involvement.apart')} {!isNow && t('involvement.today')}
      </p>
    </section>
  );
}

const titleOf = (
  list: readonly { readonly code: string; readonly title: string }[] | undefined,
  code: string,
): string => list?.find((known) => known.code === code)?.title ?? code;
