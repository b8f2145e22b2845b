import { buttonStyle } from "@swift-eats/ui/button-style";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { ReceiptText } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** Nothing yet; a guest's orders live in the links of their mails. */
export function NoOrders({ signedIn }: { signedIn: boolean }) {
  const t = useTranslations("orders");
  return (
    <EmptyState
      icon={<ReceiptText aria-hidden />}
      title={t("none")}
      body={t(signedIn ? "none_body" : "none_guest")}
      action={
        <Link
          href={signedIn ? "/" : "/sign-in?next=/orders"}
          className={buttonStyle({ variant: signedIn ? "primary" : "secondary" })}
        >
          {t(signedIn ? "order_now" : "sign_in")}
        </Link>
      }
    />
  );
}
