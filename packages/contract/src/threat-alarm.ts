import { z } from 'zod';
import { line } from './parts.ts';

/** The words of an alarm: the only ones that reach the screens of those who answer it. Empty: not known. */
export const threatAlarm = z.strictObject({
  atRisk: line.trim().default('').describe('who is at risk'),
  place: line.trim().default('').describe('where'),
  when: line.trim().default(''),
  phone: line.trim().default('').describe('whom to phone'),
});
