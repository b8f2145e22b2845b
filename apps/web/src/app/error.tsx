"use client";

import { ErrorScreen } from "@swift-eats/frame/shell";

export default ErrorScreen;
