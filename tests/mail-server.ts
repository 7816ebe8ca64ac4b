// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

import { afterAll } from "vitest";

export type MailServer = {
  url: string;
  /** What arrived, as it was sent: envelope and source. */
  arrived: { from: string; to: string; source: string }[];
  /** From now on it answers this to a recipient: "250 ok", "451 later", "550 nobody". */
  answerTo: (recipient: (to: string) => string) => void;
  /** Goes away, so that nobody listens there; comes back at the same address. */
  stop: () => Promise<void>;
  comeBack: () => Promise<void>;
};

/** A mail server on this machine that keeps what it is given: as much of RFC 5321 as a client needs. */
export async function openMailServer(): Promise<MailServer> {
  const arrived: MailServer["arrived"] = [];
  const sockets = new Set<Socket>();
  let recipient: (to: string) => string = welcome;

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    converse(socket, (to) => recipient(to), arrived);
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  const stop = async () => {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  afterAll(stop);

  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    answerTo: (answer) => {
      recipient = answer;
    },
    stop,
    comeBack: () => listen(port),
  };
}

const welcome = () => "250 ok";

function converse(socket: Socket, recipient: (to: string) => string, arrived: MailServer["arrived"]): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let [from, to, heard] = ["", "", ""];
  let isData = false;
  say("220 test ready");
  socket.on("data", (bytes) => {
    heard += bytes.toString();
    for (;;) {
      const end = heard.indexOf(isData ? "\r\n.\r\n" : "\r\n");
      if (end === -1) return;
      const text = heard.slice(0, end);
      heard = heard.slice(end + (isData ? 5 : 2));
      if (isData) {
        isData = false;
        arrived.push({ from, to, source: text });
        say("250 taken");
        continue;
      }
      const address = /<(.*)>/.exec(text)?.[1] ?? "";
      if (/^(EHLO|HELO|RSET|NOOP)/i.test(text)) say("250 test");
      else if (/^MAIL/i.test(text)) say(((from = address), "250 ok"));
      else if (/^RCPT/i.test(text)) say(((to = address), recipient(address)));
      else if (/^DATA/i.test(text)) say(((isData = true), "354 go on"));
      else if (/^QUIT/i.test(text)) socket.end("221 bye\r\n");
      else say("502 unknown");
    }
  });
}
