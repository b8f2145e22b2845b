import {
  copyMenu,
  discardMenuDraft,
  editMenuDraft,
  getMenu,
  getMenuDraft,
  importMenu,
  listMenuChanges,
  type MenuDraftView,
  type MenuEditBody,
  publishMenu,
  undoMenuEdit,
} from "@swift-eats/contract/catalog";
import type { Answer, Problem } from "@swift-eats/contract/wire";
import { editMenu, type MenuEdit, menuDifferences } from "@swift-eats/domain/catalog";
import { askKey, send, useAsk } from "@swift-eats/frame/data";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

type Draft = Pick<MenuDraftView, "sections" | "groups">;
type Sent = (version: number) => Promise<Answer<MenuDraftView>>;

/**
 * The draft with its changes. An edit shows at once, by the domain's own rules, and is sent after the one before
 * it: each carries the version that the last answer gave. What was refused is taken back and said.
 */
export function useMenuDraft(restaurantId: string) {
  const given = { params: { id: restaurantId } };
  const key = askKey(getMenuDraft, given);
  const asked = useAsk(getMenuDraft, given);
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const version = useRef<number | null>(null);

  const run = (call: Sent): Promise<boolean> => {
    setWaiting((count) => count + 1);
    setProblem(null);
    const mine = line.current.then(async () => {
      const held = queries.getQueryData<MenuDraftView>(key);
      const answer = await call(version.current ?? held?.version ?? 0);
      setWaiting((count) => count - 1);
      if (!answer.ok) {
        version.current = null;
        setProblem(answer.problem);
        await queries.invalidateQueries({ queryKey: [getMenuDraft.name] });
        return false;
      }
      version.current = answer.value.version;
      queries.setQueryData<MenuDraftView>(key, answer.value);
      void queries.invalidateQueries({ queryKey: [listMenuChanges.name] });
      return true;
    });
    line.current = mine;
    return mine;
  };

  const edit = async (edits: readonly MenuEditBody[]): Promise<boolean> => {
    await queries.cancelQueries({ queryKey: [getMenuDraft.name] });
    const held = queries.getQueryData<MenuDraftView>(key);
    // The contract's edits are the domain's, with lists that may be written.
    const edited = held ? editMenu(held, edits as readonly MenuEdit[]) : null;
    if (held && edited?.ok && menuDifferences(held, edited.value).length === 0) return true;
    if (held && edited?.ok)
      queries.setQueryData<MenuDraftView>(key, { ...held, ...(edited.value as unknown as Draft) });
    return run((seen) =>
      send(editMenuDraft, { ...given, body: { version: seen, edits: [...edits] } }),
    );
  };

  const publish = async () => {
    const done = await run((seen) => send(publishMenu, { ...given, body: { version: seen } }));
    if (done) version.current = null;
    if (done) void queries.invalidateQueries({ queryKey: [getMenu.name] });
    return done;
  };

  return {
    draft: asked.value ?? null,
    loadProblem: asked.problem,
    again: asked.again,
    problem,
    forget: () => setProblem(null),
    saving: waiting > 0,
    edit,
    undo: () => run((seen) => send(undoMenuEdit, { ...given, body: { version: seen } })),
    discard: () => run((seen) => send(discardMenuDraft, { ...given, body: { version: seen } })),
    publish,
    copy: (fromRestaurantId: string) =>
      run((seen) => send(copyMenu, { ...given, body: { version: seen, fromRestaurantId } })),
    load: (format: "csv" | "json", content: string) =>
      run((seen) => send(importMenu, { ...given, body: { version: seen, format, content } })),
  };
}
export type MenuDraft = ReturnType<typeof useMenuDraft>;
