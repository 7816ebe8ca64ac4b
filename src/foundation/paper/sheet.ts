// SPDX-License-Identifier: AGPL-3.0-or-later

/** Something to print: a template of `paper/`, and what stands in it. */
export type Sheet = {
  /** The name of a file of `paper/`, without .typ. */
  template: string;
  /** JSON, as the template reads it. */
  data: unknown;
  /** Pictures by the name under which the template shows them ("logo.webp"). */
  pictures?: Record<string, Uint8Array>;
  /** PDF/UA-1, or the first page as a picture of 1200 pixels. */
  as: "pdf" | "png";
};

/** Why no paper comes. */
export type PaperTrouble = "busy" | "failed";

export class PaperRefused extends Error {
  readonly why: PaperTrouble;
  constructor(why: PaperTrouble, message: string) {
    super(message);
    this.why = why;
  }
}
