import { Sheet } from "@swift-eats/ui/sheet";
import { useTranslations } from "next-intl";
import { ChangeList } from "./change-list.tsx";
import { type Opened, useEditor } from "./editor-context.ts";
import { FilesPanel } from "./files-panel.tsx";
import { GroupForm } from "./group-form.tsx";
import { GroupList } from "./group-list.tsx";
import { HistoryList } from "./history-list.tsx";
import { ItemForm } from "./item-form.tsx";
import { SectionForm } from "./section-form.tsx";
import type { MenuDraft } from "./use-menu-draft.ts";

export interface EditorSheetsProps {
  menu: MenuDraft;
  opened: Opened | null;
  onClose: () => void;
}

/** The sheet at the side, with whatever is being looked at. */
export function EditorSheets({ menu, opened, onClose }: EditorSheetsProps) {
  const t = useTranslations("editor");
  const frame = useTranslations("frame");
  return (
    <Sheet
      open={opened !== null}
      onOpenChange={onClose}
      title={opened ? t(`sheet.${opened.what.replace("-", "_")}`) : ""}
      closeLabel={frame("close")}
      wide
    >
      {opened ? <Inside menu={menu} opened={opened} onClose={onClose} /> : null}
    </Sheet>
  );
}

function Inside({ menu, opened, onClose }: EditorSheetsProps & { opened: Opened }) {
  const { draft } = useEditor();
  switch (opened.what) {
    case "item": {
      const section = draft.sections.find(({ items }) => items.some(({ id }) => id === opened.id));
      const item = section?.items.find(({ id }) => id === opened.id);
      return section && item ? (
        <ItemForm key={item.id} item={item} sectionId={section.id} onDone={onClose} />
      ) : null;
    }
    case "new-item":
      return <ItemForm item={null} sectionId={opened.sectionId} onDone={onClose} />;
    case "section":
      return <SectionForm id={opened.id} onDone={onClose} />;
    case "group":
      return <GroupForm key={opened.id} id={opened.id} />;
    case "groups":
      return <GroupList />;
    case "changes":
      return <ChangeList changes={draft.differences} />;
    case "history":
      return <HistoryList />;
    case "files":
      return <FilesPanel menu={menu} onDone={onClose} />;
  }
}
