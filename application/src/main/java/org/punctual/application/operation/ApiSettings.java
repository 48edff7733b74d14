package org.punctual.application.operation;

/**
 * The settings of the API.
 *
 * @param ratePerMinute the most calls that all keys of an owner may make together in a minute; 0
 *     for no limit
 * @param usageRetentionDays how many days the record of a call is kept
 */
public record ApiSettings(int ratePerMinute, int usageRetentionDays) {

  /** 120 calls a minute, records of 90 days. */
  public static final ApiSettings DEFAULT = new ApiSettings(120, 90);
}
