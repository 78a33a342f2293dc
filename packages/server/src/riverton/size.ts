/** Size of the generated Riverton. */
export interface Size {
  readonly crimes: number;
  readonly reports: number;
}

/** Default size of a demo. */
export const DEMO_SIZE: Size = { crimes: 30_000, reports: 300 };

/** What the planted parts of the exercise need. */
export const LEAST_SIZE: Size = { crimes: 3000, reports: 120 };
