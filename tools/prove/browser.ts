// SPDX-License-Identifier: AGPL-3.0-or-later
import { request } from "node:http";

import { fieldsOf } from "./form-fields.ts";

/** What a page answered; `place` is where it leads, without our own address. */
export type Answer = {
  status: number;
  html: string;
  place: string;
  headers: Record<string, string | string[] | undefined>;
};

/** The connection broke, or nothing came: whether the product did what it was asked nobody knows yet. */
export class Unanswered extends Error {}

/** Nobody listened: what was asked was not done. */
export class NotThere extends Unanswered {}

export type Browser = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, fields: Fields) => Promise<Answer>;
  /** Sends a form with one file in it, the field "file". */
  upload: (path: string, file: { name: string; content: string }) => Promise<Answer>;
};

export type Fields = Record<string, string | readonly string[]>;

const patienceMs = 30_000;
const urlencoded = "application/x-www-form-urlencoded";
const boundary = "proof-of-what-holds";
let asked = 0;

/**
 * A browser that keeps its cookies and sends forms as ours do. Each request comes from another address of this machine
 * (127.0.0.0/8), as from many people, so that the product's limits stay as they are.
 */
export function browserAt(baseUrl: string): Browser {
  const cookies = new Map<string, string>();
  const { hostname, port, origin } = new URL(baseUrl);

  const ask = (method: "GET" | "POST", path: string, body: string, type = urlencoded): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
      const form = method === "POST" && {
        origin,
        "sec-fetch-site": "same-origin",
        "content-type": type,
        "content-length": Buffer.byteLength(body),
      };
      const headers = { accept: "text/html", ...(cookie && { cookie }), ...form };
      const lost = (error: Error & { code?: string }) =>
        reject(error.code === "ECONNREFUSED" ? new NotThere() : new Unanswered(error.message));
      const sent = request(
        {
          hostname,
          port,
          path,
          method,
          headers,
          agent: false,
          localAddress: anAddress(),
          timeout: patienceMs,
        },
        (response) => {
          let html = "";
          response.setEncoding("utf8").on("data", (text: string) => (html += text));
          response.on("error", lost);
          response.on("close", () => {
            if (!response.complete) return lost(new Error("cut"));
            for (const line of response.headers["set-cookie"] ?? []) keep(line);
            const place = (response.headers.location ?? "").replace(origin, "");
            resolve({ status: response.statusCode ?? 0, html, place, headers: response.headers });
          });
        },
      );
      sent.on("timeout", () => sent.destroy(new Error("nothing came")));
      sent.on("error", lost);
      sent.end(body);
    });

  function keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0\b/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }

  return {
    get: (path) => ask("GET", path, ""),
    post: (path, fields) => ask("POST", path, encoded(fields)),
    upload: (path, { name, content }) => {
      const head = `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv`;
      const body = `--${boundary}\r\n${head}\r\n\r\n${content}\r\n--${boundary}--\r\n`;
      return ask("POST", path, body, `multipart/form-data; boundary=${boundary}`);
    },
  };
}

function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs).toString();
}

function anAddress(): string {
  asked += 1;
  return `127.${1 + ((asked >> 14) % 250)}.${(asked >> 7) % 128}.${2 + (asked % 128)}`;
}

/** What a page's form would send back untouched: the form that holds a field of this name. */
export function formIn(html: string, field: string): Record<string, string[]> {
  const forms = html.match(/<form [\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => one.includes(`name="${field}"`)) ?? "";
  return fieldsOf(form);
}
