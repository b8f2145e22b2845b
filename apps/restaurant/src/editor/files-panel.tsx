import { exportMenu } from "@swift-eats/contract/catalog";
import type { Problem } from "@swift-eats/contract/wire";
import { ProblemNotice, send } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { SelectField } from "@swift-eats/ui/select-field";
import { Copy, Download, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useShift } from "../shift/shift-context.ts";
import { RowErrors } from "./row-errors.tsx";
import type { MenuDraft } from "./use-menu-draft.ts";

const formats = ["csv", "json"] as const;

function saveFile({ name, type, content }: { name: string; type: string; content: string }) {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** The menu out as a file, in from a file, or over from another branch. Nothing is published by it. */
export function FilesPanel({ menu, onDone }: { menu: MenuDraft; onDone: () => void }) {
  const t = useTranslations("editor");
  const { restaurant, restaurants } = useShift();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [from, setFrom] = useState("");
  const others = restaurants.filter(({ id }) => id !== restaurant.id);

  const download = async (format: (typeof formats)[number]) => {
    const answer = await send(exportMenu, { params: { id: restaurant.id }, query: { format } });
    if (answer.ok) saveFile(answer.value);
    else setProblem(answer.problem);
  };
  const load = async (file: File | undefined) => {
    if (!file) return;
    const isJson = file.name.toLowerCase().endsWith(".json");
    if (await menu.load(isJson ? "json" : "csv", await file.text())) onDone();
  };
  return (
    <div className="flex flex-col gap-8 pb-2">
      <section className="flex flex-col gap-3">
        <h3 className="font-bold">{t("export")}</h3>
        <p className="text-sm text-muted">{t("export_lead")}</p>
        <div className="flex gap-2">
          {formats.map((format) => (
            <Button
              key={format}
              variant="secondary"
              icon={<Download aria-hidden className="size-5" />}
              onClick={() => void download(format)}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </div>
        <ProblemNotice problem={problem} />
      </section>
      <section className="flex flex-col gap-3">
        <h3 className="font-bold">{t("import")}</h3>
        <p className="text-sm text-muted">{t("import_lead")}</p>
        <input
          ref={input}
          type="file"
          accept=".csv,.json,text/csv,application/json"
          aria-label={t("import_file")}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            void load(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        <Button
          variant="secondary"
          className="self-start"
          busy={menu.saving}
          icon={<Upload aria-hidden className="size-5" />}
          onClick={() => input.current?.click()}
        >
          {t("import_choose")}
        </Button>
        <ProblemNotice problem={menu.problem} />
        <RowErrors problem={menu.problem} />
      </section>
      {others.length > 0 ? (
        <section className="flex flex-col gap-3">
          <h3 className="font-bold">{t("copy")}</h3>
          <p className="text-sm text-muted">{t("copy_lead")}</p>
          <SelectField
            label={t("copy_from")}
            placeholder={t("copy_choose")}
            value={from}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <Button
            variant="secondary"
            className="self-start"
            disabled={from === ""}
            icon={<Copy aria-hidden className="size-5" />}
            onClick={async () => {
              if (await menu.copy(from)) onDone();
            }}
          >
            {t("copy_do")}
          </Button>
        </section>
      ) : null}
    </div>
  );
}
