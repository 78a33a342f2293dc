import { useEffect, useMemo, useState } from 'react';
import { useTheme } from '../shell/theme.ts';
import { readColours, type Colours } from './colours.ts';

/** The colours of the sheet for what is drawn without CSS; they change with the theme and with the device. */
export function useColours(): Colours {
  const theme = useTheme();
  const [device, setDevice] = useState(0);
  useEffect(() => {
    const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) => matchMedia(query));
    const changed = (): void => setDevice((before) => before + 1);
    for (const query of queries) query.addEventListener('change', changed);
    return () => {
      for (const query of queries) query.removeEventListener('change', changed);
    };
  }, []);
  // oxlint-disable-next-line react/exhaustive-deps -- the two say when the sheet has other colours
  return useMemo(() => readColours(), [theme, device]);
}
