export const iso = (at: Date): string => at.toISOString();
export const maybeIso = (at: Date | null): string | null => (at ? at.toISOString() : null);
