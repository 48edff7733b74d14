package org.punctual.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.punctual.it.live.ApiOperation;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Postgres;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;

/** An owner with an appointment about which nobody else may learn anything. */
final class GuardedOwner {

  private static final String TITLE = "Confidential title";
  private static final String NOTES = "Confidential notes";
  private static final String EXTERNAL_ID = "confidential-id";
  private static final String PATH = "/api/v1/appointments";

  private final Partner partner;
  private final Postgres postgres;
  private final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);
  private final String id;

  GuardedOwner(Partner partner, Postgres postgres) {
    this.partner = partner;
    this.postgres = postgres;
    this.id = submitted();
  }

  String key() {
    return partner.key();
  }

  /** The appointment and its reminder, as they are stored. */
  List<String> stored() {
    return postgres.texts(
        """
        select t from (select a::text as t, a.id from appointment a
          union all select r::text, r.id from reminder r) as rows
        where t like '%%%s%%' order by id\
        """
            .formatted(id));
  }

  /** A valid call of an operation, without a key. It uses the id where the path has a variable. */
  RawCall calling(ApiOperation operation) {
    String query =
        operation.parametersIn("query").stream()
            .filter(parameter -> parameter.getBoolean("required", false))
            .map(parameter -> parameter.getString("name") + "=" + valueOf(parameter))
            .collect(Collectors.joining("&", "?", ""));
    String path = operation.pathWith(name -> id) + (query.equals("?") ? "" : query);
    RawCall call = RawCall.of(partner.server(), operation.method(), path);
    operation.bodyTypes().stream()
        .findFirst()
        .ifPresent(type -> call.header("Content-Type", type).body(bodyOf(operation)));
    return call;
  }

  /** Asserts that an answer has nothing of the owner. The id in the path came from the client. */
  void assertNotIn(Answer answer, ApiOperation operation) {
    String own = answer.body().replace(operation.pathWith(name -> id), "");
    assertThat(own + answer.headers())
        .doesNotContain(id, TITLE, NOTES, EXTERNAL_ID, Owners.addressOf(key(), postgres));
  }

  private String submitted() {
    String body =
        """
        {"title": "%s", "start": "%sT09:00Z", "notes": "%s", "externalId": "%s",
         "reminders": [{"minutesBefore": 60}]}
        """
            .formatted(TITLE, day, NOTES, EXTERNAL_ID);
    return partner.post(PATH, body).json().getString("id");
  }

  private String valueOf(JsonObject parameter) {
    boolean isDate = parameter.getJsonObject("schema").getString("format", "").equals("date");
    return isDate ? day.toString() : parameter.getString("example");
  }

  /** The example of the document, at a free hour. */
  private byte[] bodyOf(ApiOperation operation) {
    JsonObject example = operation.body().orElseThrow().getJsonObject("example");
    JsonObjectBuilder body = Json.createObjectBuilder(example);
    if (example.containsKey("start")) {
      body.add("start", day + "T14:00Z");
    }
    if (example.containsKey("externalId")) {
      body.add("externalId", UUID.randomUUID().toString());
    }
    return body.build().toString().getBytes(StandardCharsets.UTF_8);
  }
}
