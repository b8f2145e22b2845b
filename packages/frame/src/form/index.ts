/**
 * Forms checked by the contract's schemas.
 *
 *   const form = useForm(signInBody, { email: "", password: "" });
 *   <form ref={form.form} noValidate onSubmit={…}> <TextField label=… {...form.field("email")} /> </form>
 *   const body = form.check(); // null: focus is already on the first problem
 */
export { type Schema, useForm } from "./use-form.ts";
export { type Issue, useIssueText } from "./use-issue-text.ts";
