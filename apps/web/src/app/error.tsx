"use client";

import dynamic from "next/dynamic";

// Nobody should pay for it who does not see it.
export default dynamic(() => import("@swift-eats/frame/shell").then((part) => part.ErrorScreen));
