import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * Go to an address of `paths.ts`. `replace` leaves no step behind for the back button, and the page where it is scrolled:
 * a filter that changes, or a draft that gets its name, does not take away what is being read or tapped.
 */
export function useGo(): (path: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (path, { replace = false } = {}) => void navigate({ href: path, replace, resetScroll: !replace }),
    [navigate],
  );
}

/** A part of the path such as `id`; empty where the pattern has no such part. */
export function usePathPart(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return params[name] ?? '';
}

/** One value of the address's query and a way to change it, so that filters survive reload, back and a sent link. */
export function useQueryPart(name: string): readonly [string, (value: string) => void] {
  const location = useLocation();
  const go = useGo();
  const value = new URLSearchParams(location.searchStr).get(name) ?? '';
  const set = useCallback(
    (next: string) => {
      const query = new URLSearchParams(location.searchStr);
      if (next === '') query.delete(name);
      else query.set(name, next);
      const text = query.toString();
      go(text === '' ? location.pathname : `${location.pathname}?${text}`, { replace: true });
    },
    [go, location.pathname, location.searchStr, name],
  );
  return [value, set];
}
