"use client";

import type { AccountView } from "@swift-eats/contract/identity";
import { contactBody } from "@swift-eats/contract/ordering";
import { useForm } from "@swift-eats/frame/form";
import { TextField } from "@swift-eats/ui/text-field";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** An empty phone number is none. */
const schema = {
  safeParse: (values: unknown) => {
    const { phone, ...rest } = values as { phone: string };
    return contactBody.safeParse({ ...rest, phone: phone.trim() === "" ? null : phone });
  },
} as Pick<typeof contactBody, "safeParse">;

export const useContact = (account: AccountView | null) =>
  useForm(schema, { name: account?.name ?? "", email: account?.email ?? "", phone: "" });

export interface ContactProps {
  form: ReturnType<typeof useContact>;
  account: AccountView | null;
}

/** Who the courier asks for. */
export function Contact({ form, account }: ContactProps) {
  const t = useTranslations("checkout");
  return (
    <form
      ref={form.form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => event.preventDefault()}
    >
      {account ? null : (
        <p className="text-sm text-muted">
          {t("guest")}{" "}
          <Link
            href="/sign-in?next=/checkout"
            className="inline-flex min-h-11 items-center font-semibold text-accent-text underline"
          >
            {t("sign_in")}
          </Link>
        </p>
      )}
      <TextField label={t("name")} autoComplete="name" {...form.field("name")} />
      <TextField
        label={t("email")}
        hint={t("email_hint")}
        type="email"
        inputMode="email"
        autoComplete="email"
        {...form.field("email")}
      />
      <TextField
        label={t("phone")}
        mark={t("optional")}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        {...form.field("phone")}
      />
    </form>
  );
}
