import type { DraftGroupView } from "@swift-eats/contract/catalog";
import { Checkbox } from "@swift-eats/ui/checkbox";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEditor } from "./editor-context.ts";

export interface ChoiceLinksProps {
  groupIds: readonly string[];
  onGroupIds: (ids: string[]) => void;
}

/** Choices are written once and linked to as many dishes as have them: those of this dish, then all others. */
export function ChoiceLinks({ groupIds, onGroupIds }: ChoiceLinksProps) {
  const t = useTranslations("editor");
  const { draft } = useEditor();
  const [first] = useState(() => new Set(groupIds));
  const own = draft.groups.filter(({ id }) => first.has(id));
  const others = draft.groups.filter(({ id }) => !first.has(id));
  const line = ({ id, name, options }: DraftGroupView) => (
    <Checkbox
      key={id}
      label={name}
      description={options.map((option) => option.name).join(", ")}
      checked={groupIds.includes(id)}
      onCheckedChange={(on) =>
        onGroupIds(on ? [...groupIds, id] : groupIds.filter((each) => each !== id))
      }
    />
  );
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 text-sm font-semibold">{t("groups")}</legend>
      {draft.groups.length === 0 ? <p className="text-sm text-muted">{t("no_groups")}</p> : null}
      {own.map(line)}
      {others.length > 0 ? (
        <details>
          <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold">
            {t("other_groups", { count: others.length })}
          </summary>
          {others.map(line)}
        </details>
      ) : null}
    </fieldset>
  );
}
