"use client";

import Link from "next/link";
import type { ReactNode } from "react";

export interface OpenedLinkProps {
  href: string;
  searchId: string | null;
  /** Place in the list, from 1. */
  rank: number;
  className: string;
  children: ReactNode;
}

/** A result; opening it tells which place of the list was wanted, so that the order can get better. */
export function OpenedLink({ href, searchId, rank, className, children }: OpenedLinkProps) {
  const note = async () => {
    if (!searchId) return;
    const { tellOpened } = await import("./search-calls.ts");
    tellOpened(searchId, rank);
  };
  return (
    <Link href={href} className={className} onClick={() => void note()}>
      {children}
    </Link>
  );
}
