// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * What must be found nowhere, by name: as written, as numbers, as somebody would round or encode it. Figures behind
 * "10:42:" are the seconds of a moment ("10:42:46.753Z"), no degrees.
 */
const marks: Readonly<Record<string, RegExp>> = {
  "a word of the hidden place": /quarz/i,
  "the municipality of the hidden place": /vetriolo/i,
  "the postal code of the hidden place": /(?<![0-9a-f.-])27199(?![0-9a-f-])/i,
  "the latitude of the hidden place": /(?<!\d|\d:)47[.,]1[34]\d*/,
  "the longitude of the hidden place": /(?<!\d|\d:)13[.,]2[45]\d*/,
  "a word of the place shown by area": /onicell/i,
  "the postal code of the place shown by area": /(?<![0-9a-f.-])27198(?![0-9a-f-])/i,
  "the latitude of the place shown by area": /(?<!\d|\d:)46[.,]7[56]\d*/,
  "the longitude of the place shown by area": /(?<!\d|\d:)11[.,]6[89]\d*/,
  // Its digits, however they are set apart.
  "the telephone of the hidden place": new RegExp([..."0382774771"].join(String.raw`[\s().\-–/]*`)),
};

/** Whether there is any: thousands of pages are read, and hardly one has a mark. */
const anyMark = new RegExp(
  Object.values(marks)
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** The names of the marks in a text, in whatever way it was encoded. */
export function marksIn(text: string): string[] {
  const found = new Set<string>();
  for (const reading of new Set(readingsOf(text))) {
    if (!anyMark.test(reading)) continue;
    for (const [name, mark] of Object.entries(marks)) if (mark.test(reading)) found.add(name);
  }
  return [...found];
}

/** The text itself, and as addresses, HTML, JSON and quoted-printable letters would write it. */
function readingsOf(text: string): string[] {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
  return [
    text,
    text.replaceAll(/(?:%[0-9a-f]{2})+/gi, decoded).replaceAll("+", " "),
    text
      .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll(/&([a-z]+);/gi, (all, name: string) => entities[name.toLowerCase()] ?? all),
    text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    text
      .replaceAll(/=\r?\n/g, "")
      .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    text.replaceAll(/<[^>]*>/g, ""),
  ];
}

function decoded(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}

/** What a browser is told: status line, headers, body. Dates and numbers of requests are the same for everybody. */
export async function toldBy(answer: Response): Promise<string> {
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  return `${headers}\n\n${await answer.text()}`;
}
