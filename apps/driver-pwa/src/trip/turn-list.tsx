import type { Turn } from "@swift-eats/domain/routing";
import {
  ArrowUp,
  ArrowUpLeft,
  ArrowUpRight,
  ChevronDown,
  CornerUpLeft,
  CornerUpRight,
  Flag,
  type LucideIcon,
  Merge,
  RotateCw,
  Ship,
  Undo2,
} from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { StepAhead } from "./use-trip-route.ts";

const sign: Record<Turn, LucideIcon> = {
  depart: ArrowUp,
  straight: ArrowUp,
  slight_left: ArrowUpLeft,
  left: CornerUpLeft,
  sharp_left: CornerUpLeft,
  slight_right: ArrowUpRight,
  right: CornerUpRight,
  sharp_right: CornerUpRight,
  turn_back: Undo2,
  roundabout: RotateCw,
  merge: Merge,
  ferry: Ship,
  waypoint: Flag,
  arrive: Flag,
};

/** The next turn, large; those after it folded away. */
export function TurnList({ ahead }: { ahead: readonly StepAhead[] }) {
  const t = useTranslations("turns");
  const [next, ...later] = ahead;
  if (!next) return null;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-1">
      <TurnLine step={next} isNext />
      {later.length > 0 ? (
        <details className="group rounded-card border border-line px-4">
          <summary className="flex min-h-control cursor-pointer items-center justify-between font-semibold">
            {t("later", { count: later.length })}
            <ChevronDown
              aria-hidden
              className="size-5 transition-transform group-open:rotate-180"
            />
          </summary>
          <ol className="flex flex-col gap-1 pb-3">
            {later.map((step) => (
              <li key={`${step.at} ${step.turn}`}>
                <TurnLine step={step} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}

function TurnLine({ step, isNext = false }: { step: StepAhead; isNext?: boolean }) {
  const t = useTranslations("turns");
  const metres = useMetres();
  const Sign = sign[step.turn];
  return (
    <p className={`flex items-center gap-3 ${isNext ? "text-lg font-semibold" : ""}`}>
      <Sign aria-hidden className={isNext ? "size-8 shrink-0 text-accent" : "size-5 shrink-0"} />
      <span className="min-w-0 flex-1">
        {step.street ? t(`onto.${step.turn}`, { street: step.street }) : t(`plain.${step.turn}`)}
      </span>
      <span className="shrink-0 text-muted tabular">{metres(step.metresLeft)}</span>
    </p>
  );
}

/** Metres to the next ten, kilometres from one on. */
function useMetres() {
  const format = useFormatter();
  return (metres: number): string =>
    metres < 1_000
      ? format.number(Math.round(metres / 10) * 10, { style: "unit", unit: "meter" })
      : format.number(metres / 1_000, {
          style: "unit",
          unit: "kilometer",
          maximumFractionDigits: 1,
        });
}
