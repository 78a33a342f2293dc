/** The day of an instant (ISO 8601) in a time zone, `YYYY-MM-DD`. */
export function dayOf(at: string, timeZone: string): string {
  // Swedish writes dates the way ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(at),
  );
}
