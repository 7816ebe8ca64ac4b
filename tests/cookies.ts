// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Story } from "./story.ts";

type Fields = Record<string, string | readonly string[] | Blob>;

/** A browser that keeps its cookies, forgets those it is told to, and sends forms as pages of ours do. */
export type Browser = {
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** Sends a form. A field with several values is sent several times; one with a file sends it whole. */
  post: (path: string, fields?: Fields) => Promise<Response>;
  /** What it keeps, by name. */
  cookies: Map<string, string>;
};

export function browserOf({ app, house }: Pick<Story, "app" | "house">): Browser {
  const cookies = new Map<string, string>();

  async function ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers({ Accept: "text/html", ...(init.headers as Record<string, string>) });
    if (cookies.size > 0) headers.set("Cookie", [...cookies].map((pair) => pair.join("=")).join("; "));
    const answer = await app.request(path, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/max-age=0\b/i.test(line)) cookies.delete(name!);
      else cookies.set(name!, value!);
    }
    return answer;
  }

  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields = {}) =>
      ask(path, {
        method: "POST",
        body: bodyOf(fields),
        headers: { Origin: new URL(house.baseUrl).origin, "Sec-Fetch-Site": "same-origin" },
      }),
  };
}

function bodyOf(fields: Fields): URLSearchParams | FormData {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (value instanceof Blob ? [value] : [value].flat()).map((one): [string, string | Blob] => [name, one]),
  );
  const files = new FormData();
  const texts = new URLSearchParams();
  for (const [name, value] of pairs) {
    files.append(name, value);
    if (typeof value === "string") texts.append(name, value);
  }
  return pairs.some(([, value]) => value instanceof Blob) ? files : texts;
}
