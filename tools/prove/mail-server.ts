// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

export type MailServer = {
  url: string;
  /** How often each address was sent a letter that was taken. */
  taken: Map<string, number>;
  /** Silent: it still accepts connections, and never answers. */
  setSilent: (isSilent: boolean) => void;
  close: () => void;
};

/** A small mail server on this machine that counts what it takes: as much of RFC 5321 as a client needs. */
export async function openMailServer(): Promise<MailServer> {
  const taken = new Map<string, number>();
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    if (!silent) converse(socket, taken);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    setSilent: (isSilent) => {
      silent = isSilent;
      // A connection that it still answers would let letters through.
      for (const socket of sockets) if (isSilent) socket.destroy();
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function converse(socket: Socket, taken: Map<string, number>): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let [to, heard] = ["", ""];
  let isData = false;
  say("220 proof");
  socket.setEncoding("utf8").on("data", (text: string) => {
    heard += text;
    for (;;) {
      const mark = isData ? "\r\n.\r\n" : "\r\n";
      const end = heard.indexOf(mark);
      if (end === -1) return;
      const line = heard.slice(0, end);
      heard = heard.slice(end + mark.length);
      if (isData) {
        isData = false;
        taken.set(to, (taken.get(to) ?? 0) + 1);
        say("250 taken");
        continue;
      }
      if (/^RCPT/i.test(line)) to = /<(.*)>/.exec(line)?.[1] ?? "";
      if (/^DATA/i.test(line)) isData = true;
      say(isData ? "354 go on" : /^QUIT/i.test(line) ? "221 bye" : "250 ok");
      if (/^QUIT/i.test(line)) socket.end();
    }
  });
}
