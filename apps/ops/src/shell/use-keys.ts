import { useEffect, useRef } from "react";

const writing = "textarea, select, input:not([type=radio], [type=checkbox], [type=button])";

/** True while keys belong to a field, a dialog or a menu. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return true;
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true;
  return target instanceof Element && target.closest(writing) !== null;
}

const prefixMs = 1_200;

/** Keys of the whole page. `"g l"` is g, then l. */
export function useKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let prefix = "";
    let prefixAt = 0;
    const press = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const recent = performance.now() - prefixAt < prefixMs ? prefix : "";
      prefix = "";
      const action = latest.current[recent ? `${recent} ${event.key}` : event.key];
      if (action) {
        event.preventDefault();
        action(event);
      } else if (Object.keys(latest.current).some((key) => key.startsWith(`${event.key} `))) {
        prefix = event.key;
        prefixAt = performance.now();
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
