import { getMenu, type ItemView, type MenuView } from "@swift-eats/contract/catalog";
import { switchItem } from "@swift-eats/contract/kitchen";
import type { Problem } from "@swift-eats/contract/wire";
import { askKey, send, useAsk } from "@swift-eats/frame/data";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

export type Off = "four_hours" | "today" | "until_i_say";

/** The menu with its switches. A switch is thrown at once and goes back when it was refused. */
export function useMenu(restaurantId: string) {
  const given = { params: { id: restaurantId } };
  const menu = useAsk(getMenu, given);
  const queries = useQueryClient();
  const [refusals, setRefusals] = useState<Readonly<Record<string, Problem>>>({});

  const put = (itemId: string, change: Pick<ItemView, "available" | "unavailableUntil">) =>
    queries.setQueryData<MenuView>(askKey(getMenu, given), (old) =>
      old
        ? {
            ...old,
            sections: old.sections.map((section) => ({
              ...section,
              items: section.items.map((item) =>
                item.id === itemId ? { ...item, ...change } : item,
              ),
            })),
          }
        : old,
    );

  const change = async (item: ItemView, off: Off | null) => {
    setRefusals(({ [item.id]: _, ...rest }) => rest as Readonly<Record<string, Problem>>);
    await queries.cancelQueries({ queryKey: [getMenu.name] });
    put(item.id, { available: off === null, unavailableUntil: null });
    const answer = await send(switchItem, {
      params: { id: restaurantId, itemId: item.id },
      body: off === null ? { available: true } : { available: false, off },
    });
    if (answer.ok)
      put(item.id, { available: answer.value.available, unavailableUntil: answer.value.until });
    else {
      put(item.id, item);
      setRefusals((before) => ({ ...before, [item.id]: answer.problem }));
    }
    return answer.ok;
  };

  return {
    menu: menu.value ?? null,
    problem: menu.problem,
    again: menu.again,
    refusals,
    switchOff: (item: ItemView, off: Off) => change(item, off),
    switchOn: (item: ItemView) => change(item, null),
  };
}
