import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** The heading of the page; it takes the focus when the page is opened by a link or a key. */
export const PAGE_TITLE = 'page-title';

let shown: string | undefined;
let travelled = false;

/**
 * On arriving at another page, begin at its top and put the focus on its heading, so that a screen reader says where one
 * is and Tab goes on from there; again when the loading page gives way to the loaded one. The first page of a visit keeps
 * the browser's own focus (the skip link comes first), and a page that has put the focus into a field keeps that.
 */
export function useArrival(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    const isNew = shown !== pathname;
    if (isNew) travelled = shown !== undefined;
    shown = pathname;
    const main = document.getElementById('main');
    if (isNew && travelled) {
      main?.scrollTo(0, 0);
      window.scrollTo(0, 0);
    }
    const held = document.activeElement;
    const isFree = held === document.body || held === main || !main?.contains(held);
    if (travelled && (isNew ? isFree : held === document.body))
      document.getElementById(PAGE_TITLE)?.focus({ preventScroll: true });
  }, [pathname]);
}
