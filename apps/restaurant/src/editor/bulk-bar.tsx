import { diets as allDiets, type Diet, digitsOf, minorOf } from "@swift-eats/domain/catalog";
import type { ItemId } from "@swift-eats/domain/kernel";
import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { IconButton } from "@swift-eats/ui/icon-button";
import { Segmented } from "@swift-eats/ui/segmented";
import { TextField } from "@swift-eats/ui/text-field";
import { FolderInput, Leaf, Tag, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EditorBar } from "./editor-bar.tsx";
import { useEditor } from "./editor-context.ts";

type Asked = "price" | "section" | "diets" | "remove" | null;

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
    { what: "remove", icon: <Trash2 aria-hidden className="size-5" /> },
  ] as const;
  return (
    <EditorBar>
      <IconButton label={t("select_none")} icon={<X aria-hidden />} onClick={onDone} />
      <p role="status" className="flex-1 font-semibold whitespace-nowrap">
        {t("selected", { count: selected.size })}
      </p>
      {actions.map(({ what, icon }) => (
        <Button key={what} variant="secondary" icon={icon} onClick={() => setAsked(what)}>
          {t(`bulk.${what}`)}
        </Button>
      ))}
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

interface ChangeProps {
  ids: ItemId[];
  onDone: () => void;
}

function PriceChange({ ids, onDone }: ChangeProps) {
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

function SectionChange({ ids, onDone }: ChangeProps) {
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

function DietChange({ ids, onDone }: ChangeProps) {
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
