"use client";

import { getOrder, type OrderView, rateOrder } from "@swift-eats/contract/ordering";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Card } from "@swift-eats/ui/card";
import { StarInput, StarRating } from "@swift-eats/ui/star-rating";
import { TextArea } from "@swift-eats/ui/text-area";
import { useTranslations } from "next-intl";
import { useState } from "react";

const commentLengthMax = 500;

/** How was it: once, and only after it came. */
export function RateOrder({ order }: { order: OrderView }) {
  const t = useTranslations("rate");
  const [restaurant, setRestaurant] = useState<number | null>(null);
  const [courier, setCourier] = useState<number | null>(null);
  const [comment, setComment] = useState("");
  const [pressed, setPressed] = useState(false);
  const { tell, busy, problem } = useTell(rateOrder, [getOrder]);
  const starLabels = [t("star1"), t("star2"), t("star3"), t("star4"), t("star5")] as const;
  if (order.rating)
    return (
      <Card>
        <p className="font-semibold">{t("thanks")}</p>
        <StarRating
          value={order.rating.restaurant}
          label={t("given", { stars: order.rating.restaurant })}
        />
      </Card>
    );
  const send = () => {
    setPressed(true);
    if (restaurant !== null)
      void tell({ params: { id: order.id }, body: { restaurant, courier, comment } });
  };
  return (
    <Card as="section" aria-label={t("title")} className="flex flex-col gap-4">
      <StarInput
        legend={t("restaurant", { name: order.restaurant.name })}
        value={restaurant}
        onValueChange={setRestaurant}
        starLabels={starLabels}
        {...(pressed && restaurant === null ? { error: t("choose") } : {})}
      />
      {order.courier ? (
        <StarInput
          legend={t("courier", { name: order.courier.name })}
          value={courier}
          onValueChange={setCourier}
          starLabels={starLabels}
        />
      ) : null}
      <TextArea
        label={t("comment")}
        rows={2}
        maxLength={commentLengthMax}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <ProblemNotice problem={problem} />
      <Button busy={busy} onClick={send}>
        {t("send")}
      </Button>
    </Card>
  );
}
