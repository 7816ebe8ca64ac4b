// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from "vitest";

import { sendDueMail } from "../../src/foundation/mail/postman.ts";
import { openTransport } from "../../src/foundation/mail/transport.ts";
import type { House } from "../../src/web/house.ts";
import { openMailServer } from "../mail-server.ts";
import type { Visit } from "./installation.ts";

/** How letters reach people. */
export type Post = {
  /** The link that somebody finds in their latest letter. */
  linkIn: (email: string, kind: "inviti" | "entra") => Promise<string>;
  /** What the page says after a link was asked for. */
  sentTitle: string;
};

/** Letters that leave: a mail server on this machine, and the postman woken as the running program wakes it. */
export async function postByServer() {
  const server = await openMailServer();
  const transport = openTransport(server.url, "trama@example.org");
  const post: Post = {
    sentTitle: "Guarda la tua posta",
    linkIn: async (email, kind) => {
      const find = () =>
        server.arrived
          .filter(({ to }) => to === email)
          .map(({ source }) => linkOf(kind).exec(source.replaceAll("=\r\n", ""))?.[0])
          .findLast((link) => link !== undefined);
      await expect.poll(find).toBeDefined();
      return find()!;
    },
  };
  const mail = ({ db, now }: Pick<House, "db" | "now">): House["mail"] => ({
    wake: async () => void (await sendDueMail(db, transport, now)),
  });
  return { post, mail };
}

/** Letters that stay: an administrator reads them and hands over the link. */
export function postByHand({ page, go }: Pick<Visit, "page" | "go">): Post {
  return {
    sentTitle: "Il tuo link è pronto",
    linkIn: async (email, kind) => {
      await go("/posta");
      const letter = page.locator("main li", { hasText: email }).getByRole("link", { name: linkOf(kind) });
      return letter.first().innerText();
    },
  };
}

function linkOf(kind: "inviti" | "entra"): RegExp {
  return new RegExp(`http://\\S+/${kind}/[\\w-]{43}`);
}
