import { z } from 'zod';
import { line } from '../parts.ts';

/** The words of an alarm: the only ones on the screens of those who respond to it. Empty: not known. */
export const threatAlarm = z.strictObject({
  atRisk: line.default('').describe('who is at risk'),
  place: line.default('').describe('where'),
  when: line.default(''),
  phone: line.default('').describe('whom to phone'),
});
