import type { compareEditions, ReplyOf } from '@reeve/contract';
import { printedNumber } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Link } from '../../../components/link.tsx';
import { useLanguage, useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';

/** Blocks whose ids are gone, and the blocks that took their place: links and citations of the earlier edition lead there. */
export function RedirectList({
  documentId,
  editionId,
  redirects,
}: {
  documentId: string;
  editionId: string;
  redirects: ReplyOf<typeof compareEditions>['redirects'];
}): ReactElement | null {
  const t = useT('review');
  const language = useLanguage();
  if (redirects.length === 0) return null;
  const named = (id: string, number: string): ReactElement => (
    <>
      {number !== '' && `${printedNumber(number, language)} `}
      <span className="mono">{id}</span>
    </>
  );
  return (
    <details className="redirects">
      <summary>{t('compare.redirects', { count: redirects.length })}</summary>
      <ul>
        {redirects.map(({ from, fromNumber, to, toNumber }) => (
          <li key={from}>
            {named(from, fromNumber)} ›{' '}
            <Link to={`${paths.document(documentId)}?edition=${editionId}#${to}`}>{named(to, toNumber)}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
