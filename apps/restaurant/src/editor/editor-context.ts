import type { MenuDraftView } from "@swift-eats/contract/catalog";
import { createContext, useContext } from "react";
import type { MenuDraft } from "./use-menu-draft.ts";

/** What every part of the editor may touch. */
export interface Editor extends Pick<MenuDraft, "edit"> {
  readonly draft: MenuDraftView;
  readonly timeZone: string;
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: readonly string[], on: boolean) => void;
  readonly open: (what: Opened) => void;
}

/** What stands in the sheet at the side. */
export type Opened =
  | { readonly what: "item"; readonly id: string }
  | { readonly what: "new-item"; readonly sectionId: string }
  | { readonly what: "section"; readonly id: string | null }
  | { readonly what: "group"; readonly id: string | null }
  | { readonly what: "groups" }
  | { readonly what: "history" }
  | { readonly what: "changes" }
  | { readonly what: "files" };

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor needs an EditorScreen above");
  return editor;
}
