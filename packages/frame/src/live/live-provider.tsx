"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { Line } from "./line.ts";
import { realtimeOrigin } from "./realtime-origin.ts";

export type ConsoleApp = "web" | "driver" | "restaurant" | "ops";

const LineContext = createContext<Line | null>(null);
export const useLine = (): Line | null => useContext(LineContext);

export interface LiveProviderProps {
  app: ConsoleApp;
  realtimeUrl: string;
  children: ReactNode;
}

/** The page's one socket. Everything in view is fetched again whenever it comes back. */
export function LiveProvider({ app, realtimeUrl, children }: LiveProviderProps) {
  const queries = useQueryClient();
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    const opened = new Line();
    setLine(opened);
    let first = true;
    opened.listen({
      on: {},
      onBack: () => {
        if (!first) void queries.invalidateQueries();
        first = false;
      },
    });
    const origin = realtimeOrigin(realtimeUrl, window.location);
    if (app === "web") opened.openWhenWatched(origin, app);
    else void opened.open(origin, app);
    return () => opened.close();
  }, [app, realtimeUrl, queries]);
  return <LineContext value={line}>{children}</LineContext>;
}
