import type { DraftSectionView } from "@swift-eats/contract/catalog";
import { useCityNow } from "@swift-eats/frame/clock";
import { Button } from "@swift-eats/ui/button";
import { TextField } from "@swift-eats/ui/text-field";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEditor } from "./editor-context.ts";
import { newId } from "./new-id.ts";
import { SheetForm } from "./sheet-form.tsx";
import { WindowField } from "./window-field.tsx";

type Window = DraftSectionView["windows"][number];

const lunch: Window = {
  weekdays: [],
  fromMinutes: 690,
  toMinutes: 870,
  fromDate: null,
  toDate: null,
};

/** A section's name and when it is served. */
export function SectionForm({ id, onDone }: { id: string | null; onDone: () => void }) {
  const t = useTranslations("editor");
  const fields = useTranslations("fields");
  const { draft, edit } = useEditor();
  const now = useCityNow(60_000);
  const section = draft.sections.find((each) => each.id === id);
  const [name, setName] = useState(section?.name ?? "");
  const [windows, setWindows] = useState<readonly Window[]>(section?.windows ?? []);
  const [sent, setSent] = useState(false);
  const save = () => {
    setSent(true);
    if (name.trim() === "" || !now) return;
    onDone();
    const put = { id: section?.id ?? newId(now), name: name.trim(), windows: [...windows] };
    void edit([{ kind: "section.put", section: put }]);
  };
  const full = (section?.items.length ?? 0) > 0;
  return (
    <SheetForm onSave={save}>
      <TextField
        label={t("section_name")}
        maxLength={80}
        value={name}
        error={sent && name.trim() === "" ? fields("required") : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="mb-1 text-sm font-semibold">{t("served")}</legend>
        {windows.length === 0 ? <p className="text-sm text-muted">{t("served_always")}</p> : null}
        {windows.map((window, index) => (
          <WindowField
            // biome-ignore lint/suspicious/noArrayIndexKey: a window is nothing but its values.
            key={index}
            window={window}
            onWindow={(changed) =>
              setWindows(
                changed
                  ? windows.map((each, at) => (at === index ? changed : each))
                  : windows.filter((_, at) => at !== index),
              )
            }
          />
        ))}
        <Button
          variant="ghost"
          className="self-start"
          icon={<Plus aria-hidden className="size-5" />}
          onClick={() => setWindows([...windows, lunch])}
        >
          {t("add_window")}
        </Button>
      </fieldset>
      <div className="flex gap-2">
        {section ? (
          <Button
            variant="ghost"
            disabled={full}
            reason={full ? t("section_full") : undefined}
            onClick={() => {
              onDone();
              void edit([{ kind: "section.remove", id: section.id }]);
            }}
          >
            {t("remove_section")}
          </Button>
        ) : null}
        <Button type="submit" size="lg" className="flex-1">
          {t("save")}
        </Button>
      </div>
    </SheetForm>
  );
}
