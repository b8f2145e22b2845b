/** What a colour means. Every tone also comes with a word or an icon. */
export type Tone = "neutral" | "accent" | "good" | "wait" | "bad" | "courier";

export const softTone: Record<Tone, string> = {
  neutral: "bg-surface-sunken text-ink",
  accent: "bg-accent-soft text-accent-text",
  good: "bg-good-soft text-good-text",
  wait: "bg-wait-soft text-wait-ink",
  bad: "bg-bad-soft text-bad-text",
  courier: "bg-courier-soft text-courier-text",
};

export const solidTone: Record<Tone, string> = {
  neutral: "bg-ink text-surface",
  accent: "bg-accent text-accent-ink",
  good: "bg-good text-good-ink",
  wait: "bg-wait text-on-wait",
  bad: "bg-bad text-bad-ink",
  courier: "bg-courier text-courier-ink",
};
