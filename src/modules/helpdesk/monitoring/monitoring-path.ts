// SPDX-License-Identifier: AGPL-3.0-or-later

/** The addresses of the figures, without language. */
export const monitoringPath = "/sportello/monitoraggio";
export const listPath = `${monitoringPath}/elenco`;
export const profilesPath = `${monitoringPath}/profili`;
export const historyPath = `${monitoringPath}/storico`;
export const publishPath = `${monitoringPath}/pubblica`;
export const publicPath = "/territorio/sportelli";

export function reportPath(month: string): string {
  return `${monitoringPath}/relazione/${month}`;
}
