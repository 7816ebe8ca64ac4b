// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Feed } from "feed";

/**
 * News as RSS. Readers take what it says for HTML, and ours is text: what would begin a mark is written out.
 * The news that were given are changed by it.
 */
export function rssOf(feed: Feed): string {
  for (const item of feed.items) {
    item.title = item.title.replaceAll("<", "&lt;");
    item.description = item.description?.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  }
  return feed.rss2();
}
