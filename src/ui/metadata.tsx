// SPDX-License-Identifier: AGPL-3.0-or-later
import { raw } from "hono/html";

/** One JSON-LD object; "@context" is added when it is missing. */
export type LinkedData = { "@type": string | readonly string[]; [property: string]: unknown };

/** JSON-LD as a data block, which no policy on scripts forbids because browsers never run it. */
export function Metadata({ about }: { about?: LinkedData | readonly LinkedData[] }) {
  if (about === undefined) return null;
  return (
    <>
      {[about].flat().map((thing) => (
        <script type="application/ld+json" data-element="metatag">
          {raw(asScriptText({ "@context": "https://schema.org", ...thing }))}
        </script>
      ))}
    </>
  );
}

/** JSON that cannot close its own script element nor start a comment in it. */
function asScriptText(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
