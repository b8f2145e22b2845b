import { type KeyboardEvent, type PointerEvent, useState } from "react";

/** Where a dragged row would land: before that row of that list, or at its end. */
export interface Landing {
  readonly list: string;
  readonly index: number;
}

interface Given {
  /** By pointer or keys: the row goes to `to.index` of `to.list`, counted without the row itself. */
  readonly onMove: (id: string, to: Landing) => void;
  /** The lists with their rows, in the order on the screen. */
  readonly lists: readonly { readonly id: string; readonly rows: readonly string[] }[];
}

/** The row under the pointer; its upper half means before it. Lists carry `data-list`, rows `data-row`. */
function landingAt(x: number, y: number): Landing | null {
  const under = document.elementFromPoint(x, y);
  const list = under?.closest<HTMLElement>("[data-list]");
  if (!list?.dataset.list) return null;
  const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
  const before = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return { list: list.dataset.list, index: before === -1 ? rows.length : before };
}

/** Rows carried by a handle: finger, mouse or pen through one kind of event, and the arrow keys. */
export function useDragOrder({ onMove, lists }: Given) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [landing, setLanding] = useState<Landing | null>(null);

  const drop = (id: string, to: Landing | null) => {
    setDragged(null);
    setLanding(null);
    if (!to) return;
    const from = lists.find(({ rows }) => rows.includes(id));
    const at = from?.rows.indexOf(id) ?? -1;
    const index = from?.id === to.list && at < to.index ? to.index - 1 : to.index;
    if (from?.id !== to.list || at !== index) onMove(id, { list: to.list, index });
  };

  /** One row up or down; at an end of a list into the next one. */
  const step = (id: string, by: -1 | 1) => {
    const list = lists.findIndex(({ rows }) => rows.includes(id));
    const from = lists[list];
    if (!from) return;
    const index = from.rows.indexOf(id) + by;
    if (index >= 0 && index < from.rows.length) return onMove(id, { list: from.id, index });
    const other = lists[list + by];
    if (other) onMove(id, { list: other.id, index: by === 1 ? 0 : other.rows.length });
  };

  const handle = (id: string) => ({
    style: { touchAction: "none" },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(id);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged === id) setLanding(landingAt(event.clientX, event.clientY));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (dragged === id) drop(id, landing && landingAt(event.clientX, event.clientY));
    },
    onPointerCancel: () => drop(id, null),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      step(id, event.key === "ArrowUp" ? -1 : 1);
    },
  });
  return { handle, dragged, landing };
}
