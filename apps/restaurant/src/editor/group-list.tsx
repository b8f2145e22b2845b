import { Button } from "@swift-eats/ui/button";
import { ListRow } from "@swift-eats/ui/list-row";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEditor } from "./editor-context.ts";

/** Every list of choices, with how many dishes have it. */
export function GroupList() {
  const t = useTranslations("editor");
  const { draft, open } = useEditor();
  const dishes = draft.sections.flatMap(({ items }) => items);
  const linkedTo = (id: string): string => {
    const linked = dishes.filter(({ groupIds }) => groupIds.includes(id));
    const [only] = linked;
    return linked.length === 1 && only ? only.name : t("linked_dishes", { count: linked.length });
  };
  return (
    <div className="flex flex-col gap-4 pb-2">
      <p className="text-sm text-muted">{t("groups_lead")}</p>
      {draft.groups.length > 0 ? (
        <ul className="divide-y divide-line overflow-hidden rounded-card border border-line">
          {draft.groups.map((group) => (
            <li key={group.id}>
              <ListRow
                title={group.name}
                subtitle={group.options.map(({ name }) => name).join(", ")}
                trailing={<span className="text-sm text-muted">{linkedTo(group.id)}</span>}
                onPress={() => open({ what: "group", id: group.id })}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <Button
        icon={<Plus aria-hidden className="size-5" />}
        onClick={() => open({ what: "group", id: null })}
      >
        {t("add_group")}
      </Button>
    </div>
  );
}
