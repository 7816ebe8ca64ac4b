// SPDX-License-Identifier: AGPL-3.0-or-later

/** How fast what people report is answered. Days are of 24 hours, with decimals. */
export type QueueTimes = {
  /** Reports of the last ninety days. */
  arrived: number;
  /** Those answered in the last ninety days. */
  answered: number;
  /** Half of these took less; null while nothing was answered. */
  medianDays: number | null;
  waiting: number;
  /** Since when the oldest waits; null when nothing does. */
  oldestDays: number | null;
};

/** Over how many days the queue is told. */
export const queueDays = 90;

/** With fewer answers than this a median says little, and the page says so. */
export const fewAnswers = 5;
