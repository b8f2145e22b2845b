/**
 * Who is here.
 *
 *   <SignIn home="/" title={…} demoAccounts={publicConfig().demo ? accounts of my roles : []} />  // honours ?next=/path
 *   const { account, session, known } = useSession();
 *   const signOut = useSignOut();
 *   const changed = useSessionChanged(); await changed("/") after any change of the session cookie
 */
export type { DemoAccount } from "./demo-account.ts";
export { SignIn, type SignInProps } from "./sign-in.tsx";
export { useSession, useSessionChanged, useSignOut } from "./use-session.ts";
