"use client";

import { ListRow } from "@swift-eats/ui/list-row";
import { UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DemoAccount } from "./demo-account.ts";

export interface DemoAccountsProps {
  accounts: readonly DemoAccount[];
  busy: boolean;
  onChoose: (body: { email: string; password: string }) => void;
}

/** People of the demo, one tap each. */
export function DemoAccounts({ accounts, busy, onChoose }: DemoAccountsProps) {
  const t = useTranslations("frame.sign_in");
  if (accounts.length === 0) return null;
  return (
    <section aria-label={t("demo")}>
      <h2 className="mb-2 text-sm font-semibold text-muted">{t("demo")}</h2>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface-raised">
        {accounts.map(({ role, email, password }) => (
          <li key={email}>
            <ListRow
              leading={<UserRound aria-hidden />}
              title={email}
              subtitle={t.has(`roles.${role}`) ? t(`roles.${role}`) : role}
              onPress={() => {
                if (!busy) onChoose({ email, password });
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
