import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { IconButton } from "@swift-eats/ui/icon-button";
import { CircleCheck, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EditorBar } from "./editor-bar.tsx";
import { useEditor } from "./editor-context.ts";
import type { MenuDraft } from "./use-menu-draft.ts";

/** Nothing here reaches customers until it is published. */
export function PublishBar({ menu }: { menu: MenuDraft }) {
  const t = useTranslations("editor");
  const frame = useTranslations("frame");
  const { draft, open } = useEditor();
  const [asked, setAsked] = useState(false);
  const [published, setPublished] = useState(false);
  const count = draft.differences.length;
  if (draft.version === 0)
    return published ? (
      <EditorBar>
        <p role="status" className="flex items-center gap-2 font-semibold text-good-text">
          <CircleCheck aria-hidden className="size-5" />
          {t("published")}
        </p>
      </EditorBar>
    ) : null;
  return (
    <EditorBar>
      <button
        type="button"
        onClick={() => open({ what: "changes" })}
        className="min-h-control flex-1 text-start font-semibold underline decoration-line-strong underline-offset-4"
      >
        {count === 0 ? t("no_changes") : t("changes", { count })}
      </button>
      <IconButton
        label={t("undo")}
        icon={<Undo2 aria-hidden />}
        disabled={!draft.canUndo}
        onClick={() => void menu.undo()}
      />
      <IconButton
        label={t("discard")}
        icon={<Trash2 aria-hidden />}
        onClick={() => setAsked(true)}
      />
      <Button
        busy={menu.saving}
        disabled={count === 0}
        onClick={async () => setPublished(await menu.publish())}
      >
        {t("publish")}
      </Button>
      <Dialog
        open={asked}
        onOpenChange={setAsked}
        title={t("discard_title")}
        description={t("discard_lead", { count })}
        closeLabel={frame("close")}
        footer={
          <>
            <Button variant="secondary" onClick={() => setAsked(false)}>
              {frame("cancel")}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                setAsked(false);
                void menu.discard();
              }}
            >
              {t("discard")}
            </Button>
          </>
        }
      />
    </EditorBar>
  );
}
