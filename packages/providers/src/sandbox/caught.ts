/** One mail as it was caught. The reader in `email` has its own view of the answers. */
export interface Caught {
  readonly id: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly copies: number;
  readonly text: string;
  readonly html: string;
}
