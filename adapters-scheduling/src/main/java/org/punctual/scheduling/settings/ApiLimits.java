package org.punctual.scheduling.settings;

import org.punctual.application.operation.ApiSettings;

/** How much the API may be called, and how long the records of calls are kept. */
final class ApiLimits {

  private static final int MOST_A_MINUTE = 1_000_000;
  private static final int MOST_DAYS = 36_500;

  private ApiLimits() {}

  static ApiSettings read(SettingsReader reader) {
    ApiSettings otherwise = ApiSettings.DEFAULT;
    return new ApiSettings(
        reader.number("API_RATE_PER_MINUTE", otherwise.ratePerMinute(), 0, MOST_A_MINUTE),
        reader.number("USAGE_RETENTION_DAYS", otherwise.usageRetentionDays(), 1, MOST_DAYS));
  }
}
