import { switchItem } from "@swift-eats/contract/kitchen";
import type { Problem } from "@swift-eats/contract/wire";
import {
  diets as allDiets,
  type Diet,
  digitsOf,
  minorOf,
  offDaysMax,
} from "@swift-eats/domain/catalog";
import type { ItemId } from "@swift-eats/domain/kernel";
import { ProblemNotice, send } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Segmented } from "@swift-eats/ui/segmented";
import { TextField } from "@swift-eats/ui/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShift } from "../shift/shift-context.ts";
import { useEditor } from "./editor-context.ts";

export interface ChangeProps {
  ids: ItemId[];
  onDone: () => void;
}

export function PriceChange({ ids, onDone }: ChangeProps) {
  const t = useTranslations("editor");
  const { edit, draft } = useEditor();
  const [way, setWay] = useState<"up" | "down">("up");
  const [unit, setUnit] = useState<"percent" | "amount">("percent");
  const [text, setText] = useState("");
  const sign = way === "up" ? 1 : -1;
  const value = minorOf(text, unit === "percent" ? 2 : digitsOf(draft.currency));
  const save = () => {
    if (!value) return;
    onDone();
    const change =
      unit === "percent" ? { amountByBasisPoints: sign * value } : { amountBy: sign * value };
    void edit([{ kind: "items.change", ids, change }]);
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Segmented
        label={t("bulk.price")}
        value={way}
        onValueChange={setWay}
        options={[
          { value: "up", label: t("price_up") },
          { value: "down", label: t("price_down") },
        ]}
      />
      <Segmented
        label={t("price_unit")}
        value={unit}
        onValueChange={setUnit}
        options={[
          { value: "percent", label: "%" },
          { value: "amount", label: draft.currency },
        ]}
      />
      <TextField
        label={t("price_by")}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        error={text !== "" && value === null ? t("not_a_price") : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="lg" wide disabled={!value}>
        {t("apply")}
      </Button>
    </form>
  );
}

export function SectionChange({ ids, onDone }: ChangeProps) {
  const { edit, draft } = useEditor();
  return (
    <div className="flex flex-col gap-2">
      {draft.sections.map(({ id, name, items }) => (
        <Button
          key={id}
          variant="secondary"
          size="lg"
          wide
          onClick={() => {
            onDone();
            void edit([{ kind: "items.move", ids, sectionId: id, to: items.length }]);
          }}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}

export function DietChange({ ids, onDone }: ChangeProps) {
  const t = useTranslations("editor");
  const diets = useTranslations("diets");
  const { edit } = useEditor();
  const change = (diet: Diet, on: boolean) => {
    onDone();
    const what = on ? { addDiets: [diet] } : { removeDiets: [diet] };
    void edit([{ kind: "items.change", ids, change: what }]);
  };
  return (
    <ul className="flex flex-col gap-2">
      {allDiets.map((diet) => (
        <li key={diet} className="flex items-center gap-2">
          <span className="flex-1 font-semibold">{diets(diet)}</span>
          <Button variant="secondary" onClick={() => change(diet, true)}>
            {t("diet_add")}
          </Button>
          <Button variant="ghost" onClick={() => change(diet, false)}>
            {t("diet_remove")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const offs = ["four_hours", "today", "until_i_say"] as const;

/** Sold out or back on counts at once for customers; it is no part of the draft. */
export function SwitchChange({ ids, onDone }: ChangeProps) {
  const t = useTranslations("editor");
  const menu = useTranslations("menu");
  const { restaurant } = useShift();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = async (off: (typeof offs)[number] | null) => {
    setSending(true);
    setProblem(null);
    for (const itemId of ids) {
      const answer = await send(switchItem, {
        params: { id: restaurant.id, itemId },
        body: off ? { available: false, off } : { available: true },
      });
      if (answer.ok) continue;
      // Those before it are switched, and switching them again changes nothing: the same button goes on.
      setProblem(answer.problem);
      setSending(false);
      return;
    }
    onDone();
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-muted">{t("switch_lead")}</p>
      <ProblemNotice problem={problem} />
      {offs.map((off) => (
        <Button
          key={off}
          variant="secondary"
          size="lg"
          wide
          busy={sending}
          onClick={() => void change(off)}
        >
          {t("switch_off", { time: menu(`off.${off}`, { days: offDaysMax }) })}
        </Button>
      ))}
      <Button variant="good" size="lg" wide busy={sending} onClick={() => void change(null)}>
        {menu("switch_on")}
      </Button>
    </div>
  );
}
