package org.punctual.it.operation;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.punctual.it.live.Partner;

/** A partner that counts its own calls, by operation. */
final class CountedCalls {

  private final Partner partner;
  private final Map<String, Integer> made = new TreeMap<>();

  CountedCalls(Partner partner) {
    this.partner = partner;
  }

  /** The number of calls made so far, by operation. */
  Map<String, Integer> made() {
    return Map.copyOf(made);
  }

  /** Makes calls of many operations. Some calls are refused, one has an unknown path. */
  void ofManyOperations() {
    Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));
    for (int i = 0; i < 40; i++) {
      // Every second submission requests the hour of the one before, and is refused.
      partner.submit("Counted", hour.plus(Duration.ofHours(i / 2)), 60);
      count("appointments.create");
      get("appointments.list", "/api/v1/appointments?date=2026-12-01");
      get("appointments.get", "/api/v1/appointments/" + i);
    }
    ofMe();
    get("appointments.list", "/api/v1/appointments?dat=2026-12-01");
    get("unknown", "/api/v1/nothing");
  }

  /** Reads the owner of the key. */
  Partner.Answer ofMe() {
    return get("me.get", "/api/v1/me");
  }

  /** Counts a call that another client made with the same key. */
  void of(String operation) {
    count(operation);
  }

  /**
   * The number of calls that the server has stored, by operation. The call that reads them is not
   * included.
   */
  Map<String, Integer> stored() {
    Map<String, Integer> stored = new TreeMap<>();
    partner
        .get("/api/v1/usage")
        .json()
        .getJsonArray("days")
        .getValuesAs(JsonObject.class)
        .forEach(
            day -> stored.merge(day.getString("operation"), day.getInt("calls"), Integer::sum));
    count("usage.list");
    return stored;
  }

  private Partner.Answer get(String operation, String path) {
    Partner.Answer answer = partner.get(path);
    count(operation);
    return answer;
  }

  private void count(String operation) {
    made.merge(operation, 1, Integer::sum);
  }
}
