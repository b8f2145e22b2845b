import type { TripView } from "@swift-eats/contract/dispatch";
import {
  arriveAtStop,
  deliverOrder,
  failStop,
  pickUpOrder,
  waitAtStop,
} from "@swift-eats/contract/dispatch";
import type { Answer } from "@swift-eats/contract/wire";
import type { FailureReason } from "@swift-eats/domain/dispatch";
import { send } from "@swift-eats/frame/data";

interface AtStop {
  readonly tripId: string;
  readonly stopId: string;
  /** City time when it was tapped; it stays the same however often it is sent. */
  readonly at: string;
}

/** `picture` waits to be uploaded, `photo` names one that was. */
export type ProofToSend =
  | { readonly pin: string }
  | { readonly photo: string }
  | { readonly picture: Blob };

/** What a courier does at a stop. Endpoints take each twice without harm. */
export type TripAction =
  | (AtStop & { readonly kind: "arrive" | "wait" })
  | (AtStop & { readonly kind: "pickUp"; readonly code: string })
  | (AtStop & { readonly kind: "deliver"; readonly proof: ProofToSend })
  | (AtStop & { readonly kind: "fail"; readonly reason: FailureReason });

/** Sends an action whose picture, if any, was uploaded before. */
export function tell(action: TripAction): Promise<Answer<TripView>> {
  const { tripId, stopId, at } = action;
  const params = { id: tripId };
  const body = { stopId, at };
  switch (action.kind) {
    case "arrive":
      return send(arriveAtStop, { params, body });
    case "wait":
      return send(waitAtStop, { params, body });
    case "pickUp":
      return send(pickUpOrder, { params, body: { ...body, code: action.code } });
    case "fail":
      return send(failStop, { params, body: { ...body, reason: action.reason } });
    case "deliver": {
      const { proof } = action;
      if ("picture" in proof) throw new Error("a picture is uploaded before its delivery is told");
      return send(deliverOrder, { params, body: { ...body, proof } });
    }
  }
}
