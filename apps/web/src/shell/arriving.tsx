"use client";

import { type ReactNode, Suspense, useEffect, useState } from "react";

let arrived = false;

/**
 * What comes after the bar. Somebody who goes on inside the app sees its shape until it is there; the first page of a visit
 * has it in its first bytes, for a streamed part is shown late: React 19 reveals it by script.
 */
export function Arriving({ shape, children }: { shape: ReactNode; children: ReactNode }) {
  const [first] = useState(() => !arrived);
  useEffect(() => {
    arrived = true;
  }, []);
  return first ? children : <Suspense fallback={shape}>{children}</Suspense>;
}
