import type { OrderView } from "@swift-eats/contract/ordering";
import { ProgressSteps } from "@swift-eats/ui/progress-steps";
import { useTranslations } from "next-intl";
import { stagesOf } from "./stages.ts";

export function OrderSteps({ order }: { order: OrderView }) {
  const t = useTranslations("order");
  return (
    <ProgressSteps
      label={t("steps")}
      stateLabels={{
        done: t("step_done"),
        current: t("step_current"),
        todo: t("step_todo"),
        failed: t("step_failed"),
      }}
      steps={stagesOf(order).map(({ stage, state }) => ({
        key: stage,
        state,
        label: t(
          stage === "delivered" && order.fulfilment === "pickup"
            ? "stage_collected"
            : `stage_${stage}`,
        ),
      }))}
    />
  );
}
