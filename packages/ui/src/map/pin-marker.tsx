"use client";

import type { LngLat } from "@swift-eats/domain/kernel";
import { cx } from "class-variance-authority";
import { Bike, House, Store } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { createPortal } from "react-dom";
import { useMarker } from "./use-marker.ts";

export type PinKind = "restaurant" | "door" | "courier" | "stop";

export interface PinMarkerProps {
  kind: PinKind;
  position: LngLat;
  label: string;
  /** In place of the sign: the number of a stop on a trip, a rating. */
  number?: number | string | undefined;
  selected?: boolean | undefined;
  /** Makes the pin a button. */
  onPress?: (() => void) | undefined;
}

const fill: Record<PinKind, string> = {
  restaurant: "bg-ink text-surface",
  door: "bg-accent text-accent-ink",
  courier: "bg-courier text-courier-ink",
  stop: "bg-surface-raised text-ink",
};

function sign(kind: PinKind, number: PinMarkerProps["number"]): ReactNode {
  if (number !== undefined) return <span className="text-base font-bold tabular">{number}</span>;
  if (kind === "restaurant") return <Store className="size-5" />;
  if (kind === "courier") return <Bike className="size-5" />;
  return <House className="size-5" />;
}

/** A place that matters: the kitchen, the door, a stop. */
export function PinMarker({ kind, position, label, number, selected, onPress }: PinMarkerProps) {
  const placed = useMarker(position, "bottom");
  const { lng, lat } = position;
  useEffect(() => {
    placed?.marker.setLngLat([lng, lat]);
  }, [placed, lng, lat]);
  if (!placed) return null;
  const className = cx(
    "relative grid size-11 place-items-center pb-1.5 transition-transform",
    selected && "scale-125",
  );
  const drawing = (
    <>
      <span
        aria-hidden
        className={cx(
          "absolute bottom-0 size-3 rotate-45 border-2 border-surface-raised",
          fill[kind],
        )}
      />
      <span
        aria-hidden
        className={cx(
          "relative grid size-9 place-items-center rounded-full border-2 border-surface-raised shadow-float",
          fill[kind],
        )}
      >
        {sign(kind, number)}
      </span>
    </>
  );
  return createPortal(
    onPress ? (
      <button
        type="button"
        aria-label={label}
        aria-pressed={selected}
        onClick={onPress}
        className={className}
      >
        {drawing}
      </button>
    ) : (
      <span role="img" aria-label={label} className={className}>
        {drawing}
      </span>
    ),
    placed.element,
  );
}
