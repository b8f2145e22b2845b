"use client";

import dynamic from "next/dynamic";

/** Apart from the page: who has said where they are never needs it. */
export const LaterPicker = dynamic(() =>
  import("./place-picker.tsx").then((part) => part.PlacePicker),
);
