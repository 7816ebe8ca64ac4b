// SPDX-License-Identifier: AGPL-3.0-or-later

/** A paper of a meeting, without its body. */
export type Attachment = {
  id: string;
  meetingId: string;
  itemId: string | null;
  title: string;
  fileName: string;
  mediaType: string;
  bytes: number;
};

export const mostAttachments = 20;
export const largestAttachmentBytes = 10 * 1024 * 1024;

const kinds = [
  { ending: "pdf", mediaType: "application/pdf", begins: "%PDF-" },
  { ending: "png", mediaType: "image/png", begins: "\u0089PNG\r\n" },
  { ending: "jpg", mediaType: "image/jpeg", begins: "\u00ff\u00d8\u00ff" },
  { ending: "jpeg", mediaType: "image/jpeg", begins: "\u00ff\u00d8\u00ff" },
  { ending: "odt", mediaType: "application/vnd.oasis.opendocument.text", begins: "PK\u0003\u0004" },
  { ending: "ods", mediaType: "application/vnd.oasis.opendocument.spreadsheet", begins: "PK\u0003\u0004" },
  {
    ending: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: "PK\u0003\u0004",
  },
  {
    ending: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    begins: "PK\u0003\u0004",
  },
] as const;

/** What a file is, by its ending and its first bytes together; undefined when it is none of those that are taken. */
export function mediaTypeOf(fileName: string, body: Uint8Array): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  const begins = Buffer.from(body.subarray(0, 8)).toString("latin1");
  return kinds.find((kind) => kind.ending === ending && begins.startsWith(kind.begins))?.mediaType;
}

/** What a browser offers to choose. */
export const acceptedFiles = kinds.map(({ ending }) => `.${ending}`).join(",");

/** A name that can stand in a header and on any disk. */
export function safeFileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? "";
  const clean = base
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, "")
    .trim();
  return clean.slice(-120) || "allegato";
}
