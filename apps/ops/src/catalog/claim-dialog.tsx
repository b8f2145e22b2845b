"use client";

import {
  claimRestaurant,
  dropUnclaimed,
  listUnclaimed,
  type UnclaimedRestaurantView,
} from "@swift-eats/contract/operations";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { TextField } from "@swift-eats/ui/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

/** What became of a place that was on the list. */
export interface Settled {
  readonly name: string;
  readonly how: "invited" | "joined" | "dropped";
}

export interface ClaimDialogProps {
  place: UnclaimedRestaurantView;
  onClose: () => void;
  onSettled: (settled: Settled) => void;
}

/** To whom a place belongs; or that it is none. */
export function ClaimDialog({ place, onClose, onSettled }: ClaimDialogProps) {
  const t = useTranslations("unclaimed");
  const frame = useTranslations("frame");
  const claim = useTell(claimRestaurant, [listUnclaimed]);
  const drop = useTell(dropUnclaimed, [listUnclaimed]);
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const params = { id: place.id };
  const settle = (how: Settled["how"]) => {
    onSettled({ name: place.name, how });
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await claim.tell({ params, body: { email: email.trim(), name: name.trim() } });
    if (answer.ok) settle(answer.value.invited ? "invited" : "joined");
  };
  const dropped = async () => {
    const answer = await drop.tell({ params });
    if (answer.ok) settle("dropped");
  };
  return (
    <Dialog open onOpenChange={onClose} title={place.name} closeLabel={frame("close")}>
      <form onSubmit={submit} className="flex flex-col gap-4 pb-2">
        <Facts place={place} />
        <TextField
          label={t("email")}
          hint={t("email_hint")}
          type="email"
          required
          maxLength={200}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextField
          label={t("name")}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ProblemNotice problem={claim.problem ?? drop.problem} />
        <Button type="submit" wide busy={claim.busy} disabled={!email.trim() || !name.trim()}>
          {t("claim")}
        </Button>
        <Button variant="ghost" wide busy={drop.busy} onClick={() => void dropped()}>
          {t("drop")}
        </Button>
      </form>
    </Dialog>
  );
}

function Facts({ place }: { place: UnclaimedRestaurantView }) {
  const t = useTranslations("unclaimed");
  const { street, houseNumber, postcode, city } = place.address;
  const rows = [
    ["address", [`${street} ${houseNumber}`.trim(), `${postcode} ${city}`.trim()].filter(Boolean)],
    ["cuisines", place.cuisines],
    ["hours", place.openingHours ? [place.openingHours] : []],
    ["phone", place.phone ? [place.phone] : []],
  ] as const;
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {rows.map(([key, values]) => (
          <div key={key} className="contents">
            <dt className="text-muted">{t(key)}</dt>
            <dd className="min-w-0 break-words">{values.join(", ") || t("unknown")}</dd>
          </div>
        ))}
      </dl>
      {place.hoursRead ? null : <p className="text-sm text-muted">{t("hours_empty")}</p>}
    </>
  );
}
