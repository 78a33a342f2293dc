/** The reach of a transaction that presents the word of this ticket. Only the sign-in role writes it (`ticket.ts`). */
export interface TicketRow {
  hash: Buffer;
  agency_id: string;
  actor_id: string;
  session_id: string | null;
  labels: number[];
  posts: number[];
  writes: number[];
  kinds: string[];
  post_kinds: string[];
  today: string;
  day: string;
  only_report: string | null;
  expires_at: Date;
}
