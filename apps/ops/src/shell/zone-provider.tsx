"use client";

import { listZones, type ZoneView } from "@swift-eats/contract/cities";
import { ProblemState, useAsk } from "@swift-eats/frame/data";
import { useSession } from "@swift-eats/frame/session";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { MapPinOff } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

interface Zones {
  readonly zone: ZoneView;
  readonly zones: readonly ZoneView[];
  choose(geoKey: string): void;
}

const ZoneContext = createContext<Zones | null>(null);
const kept = "zone";

/** The zone that is looked at. Every screen of the desk is about one zone. */
export function useZone(): Zones {
  const zones = useContext(ZoneContext);
  if (!zones) throw new Error("useZone is used outside of ZoneProvider");
  return zones;
}

/** Lets in who is signed in, and knows which zone they look at. */
export function ZoneProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("desk");
  const frame = useTranslations("frame");
  const router = useRouter();
  const path = usePathname();
  const { account, known } = useSession();
  const { value, problem, again } = useAsk(listZones, {}, { enabled: account !== null });
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => setChosen(localStorage.getItem(kept)), []);
  useEffect(() => {
    if (!known || account) return;
    const next = encodeURIComponent(path + window.location.search);
    router.replace(`/sign-in?next=${next}`);
  }, [known, account, path, router]);

  const zones = useMemo(() => {
    const items = value?.items ?? [];
    const zone = items.find(({ geoKey }) => geoKey === chosen) ?? items[0];
    if (!zone) return null;
    const choose = (geoKey: string) => {
      localStorage.setItem(kept, geoKey);
      setChosen(geoKey);
    };
    return { zone, zones: items, choose };
  }, [value, chosen]);

  if (account && zones) return <ZoneContext value={zones}>{children}</ZoneContext>;
  return (
    <main id="main" className="mx-auto grid min-h-dvh max-w-md place-items-center px-4">
      <h1 className="sr-only">{t("title")}</h1>
      {problem ? (
        <ProblemState problem={problem} onRetry={() => void again()} />
      ) : account && value ? (
        <EmptyState
          icon={<MapPinOff aria-hidden />}
          title={t("no_zone")}
          body={t("no_zone_body")}
        />
      ) : (
        <Loading label={frame("loading")} className="w-full">
          <SkeletonText lines={4} />
        </Loading>
      )}
    </main>
  );
}
