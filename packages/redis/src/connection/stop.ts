/** Ends what was started; resolves when the work in hand is done. */
export type Stop = () => Promise<void>;
