"use client";

import type { DietProfileView } from "@swift-eats/contract/catalog";
import type { Problem } from "@swift-eats/contract/wire";
import { allergens, diets } from "@swift-eats/domain/catalog";
import { ProblemNotice } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Card } from "@swift-eats/ui/card";
import { Checkbox } from "@swift-eats/ui/checkbox";
import { Notice } from "@swift-eats/ui/notice";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toggled } from "./list-wish.ts";

/** What one eats only and must not eat; kept, and applied to every list and menu. */
export function DietForm({ saved }: { saved: DietProfileView }) {
  const t = useTranslations("diet");
  const dietNames = useTranslations("diets");
  const allergenNames = useTranslations("allergens");
  const router = useRouter();
  const [draft, setDraft] = useState(saved);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    setBusy(true);
    setProblem(null);
    const { tellDiet } = await import("./taste-calls.ts");
    const answer = await tellDiet(draft);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    router.push("/");
    router.refresh();
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">{t("lead")}</p>
      <Card as="section">
        <fieldset>
          <legend className="text-lg font-bold">{t("only")}</legend>
          <div className="grid gap-x-6 min-[22rem]:grid-cols-2">
            {diets.map((diet) => (
              <Checkbox
                key={diet}
                label={dietNames(diet)}
                checked={draft.diets.includes(diet)}
                onCheckedChange={() =>
                  setDraft({ ...draft, diets: [...toggled(draft.diets, diet)] })
                }
              />
            ))}
          </div>
        </fieldset>
      </Card>
      <Card as="section">
        <fieldset>
          <legend className="text-lg font-bold">{t("avoid")}</legend>
          <div className="grid gap-x-6 min-[22rem]:grid-cols-2">
            {allergens.map((allergen) => (
              <Checkbox
                key={allergen}
                label={
                  <span className="inline-block first-letter:uppercase">
                    {allergenNames(allergen)}
                  </span>
                }
                checked={draft.avoid.includes(allergen)}
                onCheckedChange={() =>
                  setDraft({ ...draft, avoid: [...toggled(draft.avoid, allergen)] })
                }
              />
            ))}
          </div>
        </fieldset>
      </Card>
      <Notice tone="wait">{t("care")}</Notice>
      <ProblemNotice problem={problem} />
      <Button size="lg" wide busy={busy} onClick={() => void save()}>
        {t("save")}
      </Button>
    </div>
  );
}
