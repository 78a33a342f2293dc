import { useEffect, useState } from 'react';
import { useKeys } from '../../shell/command/use-keys.ts';

/** Type sizes of the meeting in CSS pixels: readable at a desk, then from further and further away. */
const SIZES = [17, 20, 24, 28, 34, 40] as const;

export interface Wall {
  /** On the big screen: no shell, no names, nothing that is not on the agenda. */
  readonly isOn: boolean;
  readonly isBlank: boolean;
  readonly size: number;
  readonly turn: () => void;
  readonly unblank: () => void;
}

/**
 * The big screen of a meeting: `b` blanks it, `+` and `-` change the type, Escape comes back, first from the blank screen,
 * then to the ordinary page.
 */
export function useWall(): Wall {
  const [isOn, setOn] = useState(false);
  const [isBlank, setBlank] = useState(false);
  const [step, setStep] = useState(0);
  useEffect(() => {
    // the shell around the page is hidden by style, so that it is out of sight and out of the tab order
    document.documentElement.toggleAttribute('data-wall', isOn);
    return () => document.documentElement.removeAttribute('data-wall');
  }, [isOn]);
  const larger = (by: number): void => setStep((now) => Math.max(0, Math.min(SIZES.length - 1, now + by)));
  useKeys({
    b: () => setBlank((now) => !now),
    '+': () => larger(1),
    '=': () => larger(1),
    '-': () => larger(-1),
    Escape: isBlank ? () => setBlank(false) : isOn ? () => setOn(false) : undefined,
  });
  return {
    isOn,
    isBlank,
    size: SIZES[step] ?? SIZES[0],
    turn: () => setOn((now) => !now),
    unblank: () => setBlank(false),
  };
}
