export interface MailHeader {
  readonly id: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  /** How often it was sent; the catcher shows one. */
  readonly copies: number;
}

export interface CaughtMail extends MailHeader {
  readonly text: string;
  readonly html: string;
}

/** Reads what the sandbox caught. */
export interface MailCatcher {
  /** Newest first. */
  list(filter?: { readonly to?: string }): Promise<readonly MailHeader[]>;
  /** Null when there is no such mail. */
  get(id: string): Promise<CaughtMail | null>;
}

export function mailCatcher({ url }: { readonly url: string }): MailCatcher {
  const read = async (path: string): Promise<unknown> => {
    const request = { signal: AbortSignal.timeout(5_000) };
    const response = await fetch(new URL(path, url), request);
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`The mail catcher answered ${response.status}`);
    return response.json();
  };
  return {
    async list({ to } = {}) {
      const query = to === undefined ? "" : `?to=${encodeURIComponent(to)}`;
      const mails = await read(`/mails${query}`);
      return Array.isArray(mails) ? (mails as MailHeader[]) : [];
    },
    async get(id) {
      return (await read(`/mails/${encodeURIComponent(id)}`)) as CaughtMail | null;
    },
  };
}
