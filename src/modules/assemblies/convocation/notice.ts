// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a member is told of a meeting. */
export const noticeKinds = ["called", "changed", "cancelled", "reminder"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Asked as soon as something is to be told; every minute it looks for what is left. */
export const tellMembersJob = "assemblies.tell-members";
