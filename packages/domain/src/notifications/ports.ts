export interface Email {
  /** Same key, same mail: a retry must not send a second one where the provider can tell. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Mailer {
  send(email: Email): Promise<void>;
}
