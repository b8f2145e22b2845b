"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useMapboxToken } from "../map-engine.tsx";
import { type MapStage, markGone } from "./map-context.ts";
import { type OpenMap, openMapbox, openMapLibre, type StageOptions } from "./open-map.ts";

function hasWebGl(): boolean {
  const canvas = document.createElement("canvas");
  return canvas.getContext("webgl2") !== null;
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}

/** Opens the map in a host element, and follows the theme; "missing" when the device cannot draw it. */
export function useMapStageIn(
  host: RefObject<HTMLElement | null>,
  options: StageOptions,
): MapStage | "loading" | "missing" {
  const [stage, setStage] = useState<MapStage | "loading" | "missing">("loading");
  const first = useRef(options);
  const token = useMapboxToken();
  const { theme } = options;

  useEffect(() => {
    const element = host.current;
    if (!element || !hasWebGl()) {
      setStage("missing");
      return;
    }
    let left = false;
    let opened: MapStage | undefined;
    const close = () => {
      if (!opened) return;
      markGone(opened.map);
      opened.map.remove();
      opened = undefined;
    };
    const start = (open: OpenMap, otherwise: () => void) =>
      open(element, first.current).then((made) => {
        opened = { ...made, theme: first.current.theme, edition: 0 };
        const drawn = opened;
        if (left) close();
        else made.map.once("style.load", () => setStage(drawn));
      }, otherwise);
    const withoutAccount = () => {
      if (left) return;
      close();
      setStage("loading");
      void start(openMapLibre, () => setStage("missing"));
    };
    // Refused once is enough: an engine says it for each thing that it asks for.
    const refused = once(withoutAccount);
    if (token) void start(openMapbox(token, refused), refused);
    else withoutAccount();
    return () => {
      left = true;
      close();
      setStage("loading");
    };
  }, [host, token]);

  useEffect(() => {
    if (typeof stage === "string" || stage.theme === theme) return;
    const { map } = stage;
    map.once("style.load", () => {
      setStage({ ...stage, theme, edition: stage.edition + 1 });
    });
    map.setStyle(stage.styleOf(theme), { diff: false });
  }, [stage, theme]);

  return stage;
}
