import { buttonStyle } from "@swift-eats/ui/button-style";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { ReceiptText } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** Nothing yet; a guest's orders live in the links of their mails. */
export function NoOrders({ signedIn, brief = false }: { signedIn: boolean; brief?: boolean }) {
  const t = useTranslations("orders");
  if (brief)
    return (
      <p className="text-sm text-muted">
        {t("guest_note")}{" "}
        <Link href="/sign-in?next=/orders" className="font-semibold text-accent-text underline">
          {t("sign_in")}
        </Link>
      </p>
    );
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
