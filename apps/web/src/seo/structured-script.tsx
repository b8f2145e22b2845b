import { safeJson } from "./structured-data.ts";

/** Data for machines that read pages. It is no program: the policy on scripts does not meet it. */
export function StructuredScript({ data }: { data: unknown }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: no sign that could end the element is left in it
      dangerouslySetInnerHTML={{ __html: safeJson(data) }}
    />
  );
}
