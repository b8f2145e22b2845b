"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

interface Section {
  readonly id: string;
  readonly name: string;
  /** Classes that hide its link together with it. */
  readonly look: string;
}

/** The section under the bar. */
function useSectionInView(sections: readonly Section[]): string | null {
  const [seen, setSeen] = useState<string | null>(sections[0]?.id ?? null);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => {
        const entered = entries.find(({ isIntersecting }) => isIntersecting);
        if (entered) setSeen(entered.target.id.slice(2));
      },
      { rootMargin: "-160px 0px -70% 0px" },
    );
    for (const { id } of sections) {
      const element = document.getElementById(`s-${id}`);
      if (element) watcher.observe(element);
    }
    return () => watcher.disconnect();
  }, [sections]);
  return seen;
}

/** Jumps between the parts of a long menu. */
export function SectionNav({ sections }: { sections: readonly Section[] }) {
  const t = useTranslations("menu");
  const seen = useSectionInView(sections);
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>(`[href="#s-${seen}"]`);
    if (link && row.current)
      row.current.scrollTo({ left: link.offsetLeft - row.current.clientWidth / 3 });
  }, [seen]);
  return (
    <nav
      aria-label={t("sections")}
      className="sticky top-14 z-20 -mx-4 mt-4 border-b border-line bg-surface px-4 md:mx-0 md:px-0"
    >
      <ul ref={row} className="relative flex gap-1 overflow-x-auto">
        {sections.map(({ id, name, look }) => (
          <li key={id} className={look}>
            <a
              href={`#s-${id}`}
              aria-current={id === seen ? "true" : undefined}
              className="flex min-h-12 items-center border-b-3 border-transparent px-3 font-semibold whitespace-nowrap text-muted no-underline aria-[current]:border-accent aria-[current]:text-ink"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
