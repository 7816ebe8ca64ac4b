// SPDX-License-Identifier: AGPL-3.0-or-later
import * as fc from "fast-check";

/** What must never come back as it was sent: script in a text, in an attribute, at the end of a script. */
const scripts = [
  "<script>attack()</script>",
  '"><img src=x onerror=attack()>',
  `' onfocus=attack() autofocus x='`,
  '" onfocus=attack() autofocus x="',
  "</script><script>attack()</script>",
  "</title></textarea></style><svg/onload=attack()>",
  "javascript:attack()",
  "{{constructor.constructor('attack()')()}}",
];

const asSent =
  /<script>attack|<img src=x onerror|<svg\/onload=attack|["'] onfocus=attack|(?:href|src|action)="javascript:/i;

/** Facts for machines in a page: text that no browser runs, where quotes mean nothing. */
const facts = /<script type="application\/ld\+json">[\s\S]*?<\/script>/g;

/** The place where one of them stands in a page as it was sent, with what is around it; undefined when none does. */
export function scriptRunsIn(page: string): string | undefined {
  const text = page.replaceAll(facts, "");
  const found = asSent.exec(text);
  return found === null ? undefined : text.slice(Math.max(0, found.index - 80), found.index + 60);
}

/** What a spreadsheet would count instead of show. */
const formulas = ['=HYPERLINK("http://evil.example/";"attack")', "+attack()", "-attack()", "@attack()"];

/** What ends a line where lines mean something: calendars, letters, headers. */
const lines = ["Ciao\r\nX-ATTACK: 1", "Ciao\nBEGIN:VEVENT\nX-ATTACK:1", "Ciao\r\nBcc: x@evil.example"];

const tricks = [
  "",
  " ",
  "0",
  "-1",
  "1e999",
  "NaN",
  "null",
  "true",
  "[object Object]",
  "__proto__",
  "constructor",
  "'; drop table directory.service; --",
  "%00",
  "%",
  "\\",
  "\u0000",
  "\ud800",
  "\u202e\u2066",
  "🧶".repeat(300),
  "a".repeat(20_000),
  "../../../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "00000000-0000-7000-8000-000000000000",
  "2026-02-31",
  "2026-12-09T10:00",
  "9999-12-31",
  "0000-00-00",
  "25:61",
  "FREQ=SECONDLY;COUNT=99999999",
  "http://127.0.0.1:5432/",
  "https://evil.example/@localhost",
  "file:///etc/passwd",
  "chi@example.org\r\nBcc: x@evil.example",
  "99999999999999999999",
  "1,5",
  "١٢٣",
];

/** A value that somebody sends who means no good, or does not know better. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...scripts, ...formulas, ...lines) },
  { weight: 4, arbitrary: fc.constantFrom(...tricks) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.uuid() },
);

/** Files that are not what their names say, or too much of it. */
export function nastyFiles(): File[] {
  const tooWide = Buffer.from("89504e470d0a1a0a0000000d494844520000ffff0000ffff0806000000a7c1d7a5", "hex");
  return [
    new File([""], "vuoto.csv"),
    new File([tooWide], "enorme.png", { type: "image/png" }),
    new File(["<svg xmlns='http://www.w3.org/2000/svg'><script>attack()</script></svg>"], "a.svg", {
      type: "image/svg+xml",
    }),
    new File([Buffer.from("504b0304140000000800", "hex")], "../../fuori.zip", { type: "application/zip" }),
    new File(["nome,descrizione\n" + '"'.repeat(5_000)], "virgolette.csv", { type: "text/csv" }),
    new File(["[".repeat(50_000)], "profondo.json", { type: "application/json" }),
    new File(["BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:FREQ=SECONDLY\n".repeat(400)], "a.ics", {
      type: "text/calendar",
    }),
    new File([Buffer.alloc(3_000, 0xff)], "<script>attack()</script>.pdf", { type: "application/pdf" }),
  ];
}
