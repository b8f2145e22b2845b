import type { ItemId } from "@swift-eats/domain/kernel";
import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { IconButton } from "@swift-eats/ui/icon-button";
import { CircleOff, FolderInput, Leaf, Tag, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DietChange, PriceChange, SectionChange, SwitchChange } from "./bulk-changes.tsx";
import { EditorBar } from "./editor-bar.tsx";
import { useEditor } from "./editor-context.ts";

type Asked = "price" | "section" | "diets" | "switch" | "remove" | null;

/** What is done to all selected dishes at once; one step for undo. */
export function BulkBar({ onDone }: { onDone: () => void }) {
  const t = useTranslations("editor");
  const frame = useTranslations("frame");
  const { selected, edit } = useEditor();
  const [asked, setAsked] = useState<Asked>(null);
  const ids = [...selected] as ItemId[];
  const close = () => setAsked(null);
  const done = () => {
    close();
    onDone();
  };
  const actions = [
    { what: "price", icon: <Tag aria-hidden className="size-5" /> },
    { what: "section", icon: <FolderInput aria-hidden className="size-5" /> },
    { what: "diets", icon: <Leaf aria-hidden className="size-5" /> },
    { what: "switch", icon: <CircleOff aria-hidden className="size-5" /> },
    { what: "remove", icon: <Trash2 aria-hidden className="size-5" /> },
  ] as const;
  return (
    <EditorBar>
      <IconButton label={t("select_none")} icon={<X aria-hidden />} onClick={onDone} />
      <p role="status" className="flex-1 font-semibold whitespace-nowrap">
        {t("selected", { count: selected.size })}
      </p>
      <div className="flex w-full gap-2 overflow-x-auto sm:w-auto">
        {actions.map(({ what, icon }) => (
          <Button
            key={what}
            variant="secondary"
            className="shrink-0"
            icon={icon}
            onClick={() => setAsked(what)}
          >
            {t(`bulk.${what}`)}
          </Button>
        ))}
      </div>
      <Dialog
        open={asked !== null}
        onOpenChange={close}
        title={asked ? t(`bulk.${asked}`) : ""}
        description={t("selected", { count: selected.size })}
        closeLabel={frame("close")}
      >
        {asked === "price" ? <PriceChange ids={ids} onDone={done} /> : null}
        {asked === "section" ? <SectionChange ids={ids} onDone={done} /> : null}
        {asked === "diets" ? <DietChange ids={ids} onDone={done} /> : null}
        {asked === "switch" ? <SwitchChange ids={ids} onDone={done} /> : null}
        {asked === "remove" ? (
          <Button
            variant="danger"
            size="lg"
            wide
            onClick={() => {
              done();
              void edit([{ kind: "items.remove", ids }]);
            }}
          >
            {t("remove_dishes", { count: ids.length })}
          </Button>
        ) : null}
      </Dialog>
    </EditorBar>
  );
}
