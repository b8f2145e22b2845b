import { Button } from "@swift-eats/ui/button";
import { IconButton } from "@swift-eats/ui/icon-button";
import { Menu } from "@swift-eats/ui/menu";
import { FileSpreadsheet, History, ListChecks, ListPlus, MoreVertical } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEditor } from "./editor-context.ts";

/** What one does to the menu as a whole. */
export function EditorHead({ saving }: { saving: boolean }) {
  const t = useTranslations("editor");
  const { open, draft } = useEditor();
  const dishes = draft.sections.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <div className="min-w-48 flex-1">
        <h2 className="text-xl font-bold">{t("title")}</h2>
        <p className="text-sm text-muted" role="status">
          {saving ? t("saving") : t("count", { dishes, sections: draft.sections.length })}
        </p>
      </div>
      <Link
        href="/menu"
        className="inline-flex min-h-control items-center px-2 font-semibold text-accent-text"
      >
        {t("to_switches")}
      </Link>
      <Button
        variant="secondary"
        icon={<ListPlus aria-hidden className="size-5" />}
        onClick={() => open({ what: "section", id: null })}
      >
        {t("add_section")}
      </Button>
      <Menu
        label={t("more")}
        trigger={<IconButton label={t("more")} icon={<MoreVertical aria-hidden />} />}
        items={[
          {
            key: "groups",
            label: t("groups"),
            icon: <ListChecks aria-hidden />,
            onSelect: () => open({ what: "groups" }),
          },
          {
            key: "files",
            label: t("files"),
            icon: <FileSpreadsheet aria-hidden />,
            onSelect: () => open({ what: "files" }),
          },
          {
            key: "history",
            label: t("history"),
            icon: <History aria-hidden />,
            onSelect: () => open({ what: "history" }),
          },
        ]}
      />
    </div>
  );
}
