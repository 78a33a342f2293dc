import { useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useGo } from '../../location.ts';
import { paths, withQuery } from '../../paths.ts';
import { choose, fromQuery, toQuery, type Act, type Selection } from './selection.ts';

/** The address follows the choice when it has been still for so long: a brush that is dragged changes it sixty times a second. */
const STILL_MS = 250;

type Step = Act | { readonly act: 'restore'; readonly selection: Selection };
const reduce = (selection: Selection, step: Step): Selection =>
  step.act === 'restore' ? step.selection : choose(selection, step);

/** The selection that all panes share. It is in the address: reload, back and a sent link restore it. */
export function useSelection(): readonly [Selection, (act: Act) => void] {
  const { searchStr, pathname } = useLocation();
  const go = useGo();
  const [selection, step] = useReducer(reduce, searchStr, (text) => fromQuery(new URLSearchParams(text)));
  const written = useRef(searchStr);
  const here = paths.whereAndWhen();
  useEffect(() => {
    if (pathname !== here || searchStr === written.current) return;
    written.current = searchStr;
    step({ act: 'restore', selection: fromQuery(new URLSearchParams(searchStr)) });
  }, [searchStr, pathname, here]);
  useEffect(() => {
    const address = withQuery(here, toQuery(selection));
    const search = address.slice(here.length);
    if (search === written.current) return;
    const timer = setTimeout(() => {
      written.current = search;
      go(address, { replace: true });
    }, STILL_MS);
    return () => clearTimeout(timer);
  }, [selection, go, here]);
  return [selection, useCallback((act) => step(act), [])];
}
