"use client";

import type { ItemView, RestaurantView } from "@swift-eats/contract/catalog";
import { groupsInPlay, type Verdict } from "@swift-eats/domain/catalog";
import { quantityMax } from "@swift-eats/domain/pricing";
import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { Notice } from "@swift-eats/ui/notice";
import { Price } from "@swift-eats/ui/price";
import { Sheet } from "@swift-eats/ui/sheet";
import { Stepper } from "@swift-eats/ui/stepper";
import { TextArea } from "@swift-eats/ui/text-area";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { lineKey, readCart, withLine, writeCart } from "../cart/cart.ts";
import { useMoments } from "../shell/moments.ts";
import { AllergenLine } from "./allergen-line.tsx";
import { DishPicture } from "./dish-picture.tsx";
import { ModifierGroup } from "./modifier-group.tsx";
import { pricedLine } from "./priced-line.ts";
import { VerdictBadge } from "./verdict-badge.tsx";

export interface ItemSheetProps {
  item: ItemView;
  restaurant: Pick<RestaurantView, "id" | "name" | "currency" | "timeZone">;
  /** Of the saved diet; null when there is none. */
  verdict: Verdict | null;
  /** Its section is served later; null: now. */
  servedFrom: string | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const noteLengthMax = 200;

const defaults = (item: ItemView) =>
  item.modifierGroups.flatMap(({ options }) =>
    options.filter(({ isDefault, available }) => isDefault && available).map(({ id }) => id),
  );

/** Choices below an option go with it. */
const stillOffered = (item: ItemView, optionIds: readonly string[]) => {
  const offered = groupsInPlay(item.modifierGroups, optionIds).flatMap(({ options }) => options);
  return optionIds.filter((id) => offered.some((option) => option.id === id));
};

/** One dish: what it is, how one wants it, and into the cart. */
export function ItemSheet(props: ItemSheetProps) {
  const { item, restaurant, verdict, servedFrom, open, onOpenChange } = props;
  const t = useTranslations("menu");
  const frame = useTranslations("frame");
  const locale = useLocale();
  const [optionIds, setOptionIds] = useState<readonly string[]>(() => defaults(item));
  const [quantity, setQuantity] = useState(1);
  const [note, setNote] = useState("");
  const [pressed, setPressed] = useState(false);
  const [otherCart, setOtherCart] = useState<string | null>(null);
  const { currency } = restaurant;
  const { unitAmount, totalAmount, problems } = pricedLine({ item, optionIds, quantity }, currency);
  const { clock } = useMoments(restaurant.timeZone);
  const from = item.preorder && servedFrom ? clock(servedFrom) : null;
  const sellable = item.available || from !== null;

  const add = () => {
    writeCart(
      withLine(
        readCart(),
        { restaurantId: restaurant.id, restaurantName: restaurant.name, currency },
        {
          key: lineKey(item.id, optionIds, note.trim()),
          itemId: item.id,
          name: item.name,
          quantity,
          optionIds,
          optionNames: groupsInPlay(item.modifierGroups, optionIds).flatMap(({ options }) =>
            options.filter(({ id }) => optionIds.includes(id)).map(({ name }) => name),
          ),
          note: note.trim(),
          unitAmount,
        },
      ),
    );
    setOtherCart(null);
    setQuantity(1);
    setPressed(false);
    onOpenChange(false);
  };
  const press = () => {
    setPressed(true);
    if (problems.length > 0) {
      document
        .querySelector("fieldset[aria-invalid=true] input")
        ?.scrollIntoView({ block: "center" });
      document.querySelector<HTMLElement>("fieldset[aria-invalid=true] input")?.focus();
      return;
    }
    const cart = readCart();
    if (cart && cart.restaurantId !== restaurant.id) setOtherCart(cart.restaurantName);
    else add();
  };

  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={item.name}
      description={item.description}
      closeLabel={frame("close")}
      footer={
        <div className="flex w-full items-center gap-3">
          <Stepper
            label={t("quantity")}
            lessLabel={t("less")}
            moreLabel={t("more")}
            min={1}
            max={Math.min(quantityMax, item.stock ?? quantityMax)}
            value={quantity}
            onValueChange={setQuantity}
            disabled={!sellable}
          />
          <Button
            size="lg"
            className="flex-1"
            onClick={press}
            disabled={!sellable}
            {...(sellable ? {} : { reason: t("sold_out") })}
          >
            {from === null ? t("add") : t("add_for_later")}{" "}
            <Price minor={totalAmount} currency={currency} locale={locale} />
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-5 pb-2">
        {item.picture ? (
          <DishPicture
            name={item.picture}
            eager
            ratio={16 / 9}
            sizes="(min-width: 768px) 28rem, 100vw"
          />
        ) : null}
        {from === null ? null : (
          <Notice tone="wait" title={t("served_from_title", { time: from })}>
            {t("served_from_body", { time: from })}
          </Notice>
        )}
        <div className="flex flex-col items-start gap-2">
          <VerdictBadge verdict={verdict} />
          <AllergenLine allergens={item.allergens} />
        </div>
        {groupsInPlay(item.modifierGroups, optionIds).map((group) => (
          <ModifierGroup
            key={group.id}
            group={group}
            currency={currency}
            chosen={optionIds}
            onChange={(ids) => setOptionIds(stillOffered(item, ids))}
            pressed={pressed}
          />
        ))}
        {pressed && problems.length > 0 ? (
          <Notice tone="bad" live>
            {t("choose_first")}
          </Notice>
        ) : null}
        <TextArea
          label={t("note")}
          mark={t("optional")}
          maxLength={noteLengthMax}
          rows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <Dialog
        open={otherCart !== null}
        onOpenChange={() => setOtherCart(null)}
        title={t("other_cart")}
        description={t("other_cart_body", { restaurant: otherCart ?? "" })}
        closeLabel={frame("close")}
        footer={
          <>
            <Button variant="secondary" onClick={() => setOtherCart(null)}>
              {frame("cancel")}
            </Button>
            <Button onClick={add}>{t("new_cart")}</Button>
          </>
        }
      />
    </Sheet>
  );
}
