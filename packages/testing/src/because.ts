/** The reason code of a refusal, from its problem+json. */
export const because = (answer: { readonly body: string }): unknown =>
  (JSON.parse(answer.body) as { detail?: { because?: unknown } }).detail?.because;
