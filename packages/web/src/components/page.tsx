import type { Marking } from '@reeve/contract';
import type { Stage } from '@reeve/domain';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useSession } from '../api/session.ts';
import { useT } from '../i18n.ts';
import { PAGE_TITLE, useArrival } from '../shell/sign-in/arrival.ts';
import { HelpLine } from './help-line.tsx';
import { MarkingBar, type ShownObject } from './marking/marking-bar.tsx';
import { OtherPurpose } from './marking/other-purpose.tsx';

/**
 * The frame of every page: marking on top and at the bottom, the golden thread where the page shows an object, one h1
 * which receives the focus when the page is opened, content in at most two columns.
 *
 * @param stage gives the page its place in the loop; the rail takes it from the address
 * @param marking the union of the markings on the page; without it the page states that it is limited by the reader's clearance
 * @param of the one object the page shows; its readers can be listed, and one of another purpose says so
 * @param subtitle one quiet line next to the title
 * @param actions buttons right of the title
 * @param aside the second column; under the content on a phone
 */
export function Page({
  stage,
  title,
  subtitle,
  marking,
  markingNote,
  of,
  thread,
  actions,
  aside,
  children,
}: {
  stage?: Stage;
  title: string;
  subtitle?: ReactNode;
  marking?: Marking | undefined;
  markingNote?: string | undefined;
  of?: ShownObject | undefined;
  thread?: ReactNode;
  actions?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const t = useT('common');
  const { clearance } = useSession();
  useEffect(() => {
    document.title = `${title} · Reeve`;
  }, [title]);
  useArrival();
  const note = markingNote ?? (marking ? undefined : t('boundedByClearance'));
  const atMost = marking ? undefined : clearance;
  return (
    <>
      <MarkingBar marking={marking} atMost={atMost} note={note} of={of} />
      {thread}
      <div className={aside ? 'page two' : 'page'} data-stage={stage}>
        <div className="content">
          <div className="head">
            <h1 id={PAGE_TITLE} tabIndex={-1}>
              {title}
            </h1>
            {subtitle && <div className="sub">{subtitle}</div>}
            {actions && <div className="actions">{actions}</div>}
          </div>
          <HelpLine />
          {of && marking && <OtherPurpose marking={marking} />}
          {children}
        </div>
        {aside && <aside className="aside">{aside}</aside>}
      </div>
      <MarkingBar marking={marking} atMost={atMost} foot />
    </>
  );
}
