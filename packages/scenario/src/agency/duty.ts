/** Riverton's duty roster around the day on which the demo begins, and the control room's number, which is invented. */
export const DUTY = {
  /** The supervisor who enters it. */
  byLogin: 'lindqvist',
  enteredAt: '2026-09-21T08:00',
  /** Local times of Riverton. */
  from: '2026-09-21T08:00:00+01:00',
  until: '2026-10-19T08:00:00+01:00',
  commander: 'halden',
  deputy: 'kostic',
  controlRoom: '555 0100 (exercise)',
} as const;
