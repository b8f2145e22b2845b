"use client";

import type { QuoteView } from "@swift-eats/contract/pricing";
import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { moneyText } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import { type Cart, writeCart } from "../cart/cart.ts";

type CartProblem = QuoteView["problems"][number];

export interface CartProblemsProps {
  cart: Cart;
  problems: readonly CartProblem[];
}

/** What stands in the way of this order, and the way out of it. */
export function CartProblems({ cart, problems }: CartProblemsProps) {
  const t = useTranslations("problems");
  const words = useTranslations("checkout");
  const locale = useLocale();
  const text = (problem: CartProblem) => {
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
  const drop = (itemId: unknown) =>
    writeCart({ ...cart, lines: cart.lines.filter((line) => line.itemId !== itemId) });
  if (problems.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {problems.map((problem) => (
        <Notice
          key={`${problem.code}${problem.itemId}${problem.group ?? problem.option ?? ""}`}
          tone="wait"
          live
          action={
            problem.itemId === undefined ? undefined : (
              <Button variant="secondary" onClick={() => drop(problem.itemId)}>
                {words("remove")}
              </Button>
            )
          }
        >
          {text(problem)}
        </Notice>
      ))}
    </div>
  );
}
