import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks the server for the page again when one comes back to it, and now and then while it is looked at. */
export function useFresh(everyMilliseconds: number): void {
  const router = useRouter();
  useEffect(() => {
    let last = performance.now();
    const refresh = () => {
      // Without a network the router would leave the page for one that cannot be had.
      if (!navigator.onLine) return;
      if (document.hidden || performance.now() - last < everyMilliseconds) return;
      last = performance.now();
      router.refresh();
    };
    const timer = setInterval(refresh, everyMilliseconds);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [router, everyMilliseconds]);
}
