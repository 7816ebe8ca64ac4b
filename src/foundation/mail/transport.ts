// SPDX-License-Identifier: AGPL-3.0-or-later
import { createTransport } from "nodemailer";

import type { Letter } from "./outbox.ts";

/**
 * away: the server takes nothing now. later: it does not take this letter now. refused: it never will. `reason` never
 * holds an address.
 */
export type Sent = { kind: "sent" } | { kind: "away" | "later" | "refused"; reason: string };

export type Transport = { send: (letter: Letter) => Promise<Sent>; close: () => void };

const patienceMs = 15_000;

/** The way to a mail server: `smtpUrl` as in SMTP_URL, `from` as in MAIL_FROM. Connects when there is something to send. */
export function openTransport(smtpUrl: string, from: string): Transport {
  const server = createTransport(
    {
      url: smtpUrl,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    // Answers to the letter, "I am on holiday", help nobody.
    { from, headers: { "Auto-Submitted": "auto-generated" } },
  );

  return {
    send: async ({ to, subject, text, attachments = [], leaveUrl }) => {
      try {
        await server.sendMail({
          to: { name: "", address: to },
          subject,
          text,
          ...(leaveUrl !== undefined && { headers: leaving(leaveUrl) }),
          attachments: attachments.map(({ name, type, base64 }) => ({
            filename: name,
            contentType: type,
            content: base64,
            encoding: "base64",
          })),
        });
        return { kind: "sent" };
      } catch (error) {
        return unsent(error);
      }
    },
    close: () => server.close(),
  };
}

/** RFC 2369 and 8058: a list that one leaves by a POST to this address, without reading a page. */
function leaving(url: string): Record<string, string> {
  return { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/**
 * RFC 5321: a 5xx to this recipient or message is for good; everything else (4xx, no answer, a wrong password, which
 * the keeper will put right) may pass. The server's words may repeat the address: only codes are kept.
 */
function unsent(error: unknown): Sent {
  const {
    code = "unknown",
    responseCode,
    command = "",
  } = error as {
    code?: string;
    responseCode?: number;
    command?: string;
  };
  const reason = [code, responseCode, command].filter(Boolean).join(" ").slice(0, 100);
  const isAboutThisLetter = responseCode !== undefined && /^(RCPT|DATA|MAIL)/.test(command);
  if (!isAboutThisLetter) return { kind: "away", reason };
  return { kind: responseCode >= 500 ? "refused" : "later", reason };
}
