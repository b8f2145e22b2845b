"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

type NearLinkProps = Omit<ComponentProps<typeof Link>, "prefetch">;

/** Fetches ahead when a finger or a pointer comes near: what nobody goes to costs no first page anything. */
export function NearLink(props: NearLinkProps) {
  const [near, setNear] = useState(false);
  const comes = () => setNear(true);
  return (
    <Link
      {...props}
      prefetch={near ? null : false}
      onPointerEnter={comes}
      onTouchStart={comes}
      onFocus={comes}
    />
  );
}
