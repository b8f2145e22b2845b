"use client";

export { ErrorScreen as default } from "@swift-eats/frame/shell";
