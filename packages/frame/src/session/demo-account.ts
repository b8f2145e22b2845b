export interface DemoAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}
