// SPDX-License-Identifier: AGPL-3.0-or-later
import { connect } from "node:net";

import { expect, test } from "vitest";

import { listen } from "../../src/listen.ts";

const hasty = { headersTimeout: 300, requestTimeout: 900 };
const head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n";

test("who says nothing, a letter at a time, or never the end, is let go, and others are answered", async () => {
  const { port, close } = await listen(
    async (request) => new Response(await request.text()),
    "127.0.0.1",
    0,
    hasty,
  );
  const slow = ["", "GET / HTTP/1.1\r\nHost: lo", head].map((said) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    socket.resume();
    if (said !== "") socket.write(said);
    const dripping = setInterval(() => said !== "" && socket.write("x"), 50);
    // Not events.once: it fails with the socket's error, and to be cut off is what is waited for.
    const { promise, resolve } = Promise.withResolvers<void>();
    socket.once("close", resolve);
    return promise.finally(() => clearInterval(dripping));
  });
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "ciao" });
  expect(await answer.text()).toBe("ciao");
  // Were they kept, this would never end.
  await Promise.all(slow);
  await close();
});
