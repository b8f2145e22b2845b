"use client";

import type { PlaceView } from "@swift-eats/contract/cities";
import type { AccountView } from "@swift-eats/contract/identity";
import { ProblemNotice } from "@swift-eats/frame/data";
import { RadioGroup } from "@swift-eats/ui/radio-group";
import { Segmented } from "@swift-eats/ui/segmented";
import { Skeleton } from "@swift-eats/ui/skeleton";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type Cart, writeCart } from "../cart/cart.ts";
import { CartLines } from "./cart-lines.tsx";
import { CartProblems } from "./cart-problems.tsx";
import { Contact, useContact } from "./contact.tsx";
import { DropOff } from "./drop-off.tsx";
import { Part } from "./part.tsx";
import { Payment } from "./payment.tsx";
import { PlaceOrderBar } from "./place-order-bar.tsx";
import { PriceLines } from "./price-lines.tsx";
import { TimeChoice } from "./time-choice.tsx";
import { Tip } from "./tip.tsx";
import { useCheckout } from "./use-checkout.ts";

// With a boundary of its own: else the page falls back to its skeleton while the part loads.
const ChangesDialog = dynamic(
  () => import("./changes-dialog.tsx").then((part) => part.ChangesDialog),
  { loading: () => null },
);

export interface CheckoutProps {
  place: PlaceView;
  account: AccountView | null;
  demo: boolean;
}

const soldOutChoices = ["refund", "replace", "call"] as const;

export function CheckoutForm(props: CheckoutProps & { cart: Cart }) {
  const { cart, place, account, demo } = props;
  const t = useTranslations("checkout");
  const router = useRouter();
  const contact = useContact(account);
  const checkout = useCheckout({ cart, place, demo, contact });
  const { draft, change, order, restaurant, quoted, quote } = checkout;
  const changes = order.changes.length > 0 ? order.changes : checkout.changes;
  return (
    <div className="flex flex-col gap-4 lg:grid lg:grid-cols-[1fr_24rem] lg:items-start">
      <div className="flex flex-col gap-4">
        <Part title={t("how")}>
          <Segmented
            label={t("how")}
            value={draft.fulfilment}
            onValueChange={(fulfilment) => change({ fulfilment })}
            options={[
              { value: "delivery", label: t("delivery") },
              { value: "pickup", label: t("pickup") },
            ]}
          />
          {draft.fulfilment === "delivery" ? (
            <DropOff place={place} draft={draft} change={change} />
          ) : (
            <p>
              {restaurant?.name}, {restaurant?.address.street} {restaurant?.address.houseNumber}
            </p>
          )}
        </Part>
        {restaurant ? (
          <Part title={t("when")}>
            <TimeChoice
              restaurantId={cart.restaurantId}
              timeZone={restaurant.timeZone}
              open={restaurant.state.open}
              promise={quote?.promise ?? null}
              draft={draft}
              change={change}
            />
          </Part>
        ) : null}
        <Part title={t("who")}>
          <Contact form={contact} account={account} />
        </Part>
        <Part title={t("sold_out")}>
          <RadioGroup
            legend={t("sold_out_question")}
            quiet
            value={draft.soldOutChoice}
            onValueChange={(value) =>
              change({ soldOutChoice: soldOutChoices.find((each) => each === value) ?? "refund" })
            }
            options={soldOutChoices.map((value) => ({ value, label: t(`sold_out_${value}`) }))}
          />
        </Part>
        {draft.fulfilment === "delivery" ? (
          <Part title={t("tip")}>
            <Tip
              currency={cart.currency}
              value={draft.tipAmount}
              onValueChange={(tipAmount) => change({ tipAmount })}
            />
          </Part>
        ) : null}
        <Part title={t("payment")}>
          <Payment demo={demo} draft={draft} change={change} />
        </Part>
      </div>
      <div className="contents lg:sticky lg:top-20 lg:flex lg:flex-col lg:gap-4">
        <Part title={t("order_at", { restaurant: cart.restaurantName })}>
          <CartLines cart={cart} />
          <Link
            href={`/restaurants/${cart.restaurantId}`}
            className="inline-flex min-h-11 items-center self-start font-semibold text-accent-text underline"
          >
            {t("add_more")}
          </Link>
        </Part>
        {quote && restaurant ? (
          <CartProblems
            cart={cart}
            problems={quote.problems}
            timeZone={restaurant.timeZone}
            fulfilment={draft.fulfilment}
            onSlot={(scheduledFor) => change({ scheduledFor })}
          />
        ) : null}
        <ProblemNotice problem={quoted.problem} />
        <Part title={t("price")}>
          {quote ? (
            <PriceLines price={quote.price} fulfilment={draft.fulfilment} />
          ) : checkout.placed && quoted.problem === null ? (
            <Skeleton className="h-32 w-full" />
          ) : (
            <p className="text-muted">{t("price_after_place")}</p>
          )}
        </Part>
        <PlaceOrderBar checkout={checkout} currency={cart.currency} />
      </div>
      {changes.length > 0 ? (
        <ChangesDialog
          changes={changes}
          currency={cart.currency}
          busy={order.busy || quoted.refreshing}
          onAccept={() => void checkout.accept()}
          onRefuse={() => {
            order.forget();
            if (checkout.changes.length === 0) return;
            writeCart(cart);
            router.push(`/restaurants/${cart.restaurantId}`);
          }}
        />
      ) : null}
    </div>
  );
}
