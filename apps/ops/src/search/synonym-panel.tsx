"use client";

import {
  addSynonym,
  listSynonyms,
  removeSynonym,
  type SynonymView,
} from "@swift-eats/contract/search";
import { ProblemNotice, useAsk, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { IconButton } from "@swift-eats/ui/icon-button";
import { TextField } from "@swift-eats/ui/text-field";
import { ArrowRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

/** Words that also find others; a change works from the next search on and is in the audit. */
export function SynonymPanel() {
  const t = useTranslations("search");
  const [draft, setDraft] = useState<SynonymView>({ word: "", means: "" });
  const list = useAsk(listSynonyms, {}, { keep: true });
  const add = useTell(addSynonym, [listSynonyms]);
  const remove = useTell(removeSynonym, [listSynonyms]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await add.tell({ body: draft });
    if (answer?.ok) setDraft({ word: "", means: "" });
  };
  return (
    <section aria-labelledby="synonyms-title" className="flex flex-col gap-3">
      <h3 id="synonyms-title" className="text-base font-bold">
        {t("synonyms")}
      </h3>
      <p className="max-w-prose text-sm text-muted">{t("synonyms_about")}</p>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <TextField
          label={t("typed")}
          value={draft.word}
          maxLength={40}
          onChange={(event) => setDraft({ ...draft, word: event.currentTarget.value })}
        />
        <TextField
          label={t("means")}
          value={draft.means}
          maxLength={40}
          onChange={(event) => setDraft({ ...draft, means: event.currentTarget.value })}
        />
        <Button type="submit" busy={add.busy} disabled={!draft.word.trim() || !draft.means.trim()}>
          {t("add")}
        </Button>
      </form>
      <ProblemNotice problem={add.problem ?? remove.problem} />
      <ul className="flex flex-wrap gap-2">
        {list.value?.items.map(({ word, means }) => (
          <li
            key={`${word} ${means}`}
            className="inline-flex items-center gap-1.5 rounded-pill border border-line ps-3"
          >
            {word}
            <ArrowRight aria-hidden className="size-4 text-muted rtl:rotate-180" />
            <span className="sr-only">{t("means")}</span>
            <b className="font-semibold">{means}</b>
            <IconButton
              label={t("remove", { word, means })}
              icon={<X aria-hidden />}
              onClick={() => void remove.tell({ params: { word, means } })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
