package org.punctual.it.operation;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.punctual.it.live.Partner;

/** A partner that counts its own calls, by operation. */
final class CountedCalls {

  private static final String ME = "me.get";

  private final Partner partner;
  private final Map<String, Integer> made = new TreeMap<>();
  private int lost;

  CountedCalls(Partner partner) {
    this.partner = partner;
  }

  /**
   * The numbers of calls that the server may have counted so far, by operation. They differ by the
   * calls whose answers were lost when the server closed its port.
   */
  List<Map<String, Integer>> possible() {
    return IntStream.rangeClosed(0, lost).mapToObj(this::madeAnd).toList();
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
    try {
      return get(ME, "/api/v1/me");
    } catch (UncheckedIOException portClosed) {
      // A call without a connection never reached the server.
      lost += portClosed.getCause() instanceof ConnectException ? 0 : 1;
      throw portClosed;
    }
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

  private Map<String, Integer> madeAnd(int ofMe) {
    Map<String, Integer> all = new TreeMap<>(made);
    all.merge(ME, ofMe, Integer::sum);
    return all;
  }

  private void count(String operation) {
    made.merge(operation, 1, Integer::sum);
  }
}
