import type { Problem } from "@swift-eats/contract/wire";
import { type RefObject, useRef, useState } from "react";
import { type Issue, useIssueText } from "./use-issue-text.ts";

/** A zod schema, seen only as far as a form needs it. */
export interface Schema<Out> {
  safeParse(
    value: unknown,
  ): { success: true; data: Out } | { success: false; error: { issues: readonly Issue[] } };
}

const pathOf = (issue: Issue) => issue.path.map(String).join(".");

function valueAt(values: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], values);
}

/** After React has drawn the errors. */
const focusFirst = (form: RefObject<HTMLFormElement | null>) =>
  setTimeout(() => {
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (first?.matches("fieldset") ? first.querySelector("input") : first)?.focus();
  }, 0);

/**
 * A form checked by the contract's own schema: after a field was left, and as a whole when sent.
 * It keeps what was typed, and the focus goes to the first problem.
 */
export function useForm<Values extends object, Out>(schema: Schema<Out>, start: Values) {
  const [values, setValues] = useState(start);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [sent, setSent] = useState(false);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const words = useIssueText();

  const parsed = schema.safeParse(values);
  const issues = parsed.success ? [] : parsed.error.issues;
  const error = (path: string): string | undefined => {
    if (refused[path]) return refused[path];
    if (!sent && !left.has(path)) return undefined;
    const issue = issues.find((each) => pathOf(each) === path);
    return issue ? words(issue, valueAt(values, path)) : undefined;
  };

  const set = <Key extends keyof Values>(key: Key, value: Values[Key]) => {
    setValues((before) => ({ ...before, [key]: value }));
    setRefused({});
  };

  /** Props of a text field whose value is a string. */
  const field = <Key extends keyof Values & string>(key: Key) => ({
    name: key,
    value: String(values[key] ?? ""),
    error: error(key),
    onChange: (event: { currentTarget: { value: string } }) =>
      set(key, event.currentTarget.value as Values[Key]),
    onBlur: () => setLeft((before) => new Set(before).add(key)),
  });

  /** What to send, or null with the focus on the first problem. */
  const check = (): Out | null => {
    setSent(true);
    if (parsed.success) return parsed.data;
    focusFirst(form);
    return null;
  };

  /** Puts the server's findings beside their fields. */
  const refuse = (problem: Problem) => {
    const found = (problem.errors ?? []).map(
      ({ path, code }) => [path, words({ path: [], code, message: code }, "?")] as const,
    );
    setRefused(Object.fromEntries(found));
    if (found.length > 0) focusFirst(form);
  };

  return { form, values, set, setValues, field, error, check, refuse };
}
