"use client";

import { listSlots } from "@swift-eats/contract/catalog";
import type { QuoteView } from "@swift-eats/contract/pricing";
import { useAsk } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { moneyText } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import { type Cart, writeCart } from "../cart/cart.ts";
import { useMoments } from "../shell/moments.ts";
import type { Draft } from "./draft.ts";
import { servedSlot } from "./served-slot.ts";

type CartProblem = QuoteView["problems"][number];

export interface CartProblemsProps {
  cart: Cart;
  problems: readonly CartProblem[];
  timeZone: string;
  fulfilment: Draft["fulfilment"];
  /** Chosen to be made then. */
  onSlot: (slot: string) => void;
}

/** What stands in the way of this order, and the ways out of it. */
export function CartProblems(props: CartProblemsProps) {
  const { cart, problems, timeZone, fulfilment, onSlot } = props;
  const t = useTranslations("checkout");
  const { clock, weekday } = useMoments(timeZone);
  const text = useProblemWords(cart);
  const slots = useAsk(
    listSlots,
    { params: { id: cart.restaurantId }, query: { fulfilment } },
    { enabled: problems.some(({ code }) => code === "pricing.item_not_served") },
  ).value?.items;
  const drop = (itemId: unknown) =>
    writeCart({ ...cart, lines: cart.lines.filter((line) => line.itemId !== itemId) });
  if (problems.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {problems.map((problem) => {
        const slot = servedSlot(problem, slots ?? []);
        return (
          <Notice
            key={`${problem.code}${problem.itemId}${problem.group ?? problem.option ?? ""}`}
            tone="wait"
            live
          >
            <p>{text(problem)}</p>
            <div className="mt-2 flex flex-wrap gap-2 empty:hidden">
              {slot === null ? null : (
                <Button onClick={() => onSlot(slot)}>
                  {t("order_for", { time: `${weekday(slot, "this_week")} ${clock(slot)}` })}
                </Button>
              )}
              {problem.itemId === undefined ? null : (
                <Button variant="secondary" onClick={() => drop(problem.itemId)}>
                  {t("remove")}
                </Button>
              )}
            </div>
          </Notice>
        );
      })}
    </div>
  );
}

/** A refusal of the quote in words, with what it is about. */
function useProblemWords(cart: Cart) {
  const t = useTranslations("problems");
  const locale = useLocale();
  return (problem: CartProblem): string => {
    const { currency } = cart;
    const minimum =
      typeof problem.minimumAmount === "number"
        ? moneyText({ minor: problem.minimumAmount, currency, locale })
        : "";
    const known = cart.lines.find(({ itemId }) => itemId === problem.itemId);
    const fact = (key: string) => String(problem[key] ?? "");
    const values = {
      name: fact("name") || known?.name || "",
      left: fact("left"),
      option: fact("option"),
      group: fact("group"),
      min: fact("min"),
      max: fact("max"),
      minimum,
    };
    const key = problem.code.replaceAll(".", "_");
    return t.has(key) ? t(key, values) : t("unknown");
  };
}
