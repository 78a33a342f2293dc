/** A dismissed suggestion: positions in the text of a report, without its words. */
export interface SuggestionDismissalRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: string;
  report_id: string;
  suggestion: string;
  by: string;
  at: Date;
}
