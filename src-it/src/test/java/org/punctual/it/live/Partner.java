package org.punctual.it.live;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A partner system that holds the owner's key. */
public record Partner(LiveServer server, String key) {

  /** The partner that every live server knows. */
  public static Partner of(LiveServer server) {
    return new Partner(server, LiveServer.KEY);
  }

  /** The answer to a call. */
  public record Answer(int status, String body) {

    /** The body as JSON. */
    public JsonObject json() {
      try (var reader = Json.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }

    String code() {
      return json().getString("code");
    }

    /** Status and code, {@code 404 not-found}; of a success the status alone. */
    public String outcome() {
      return status < 400 ? String.valueOf(status) : status + " " + code();
    }
  }

  /** Submits an appointment with reminders some minutes before it. */
  public Answer submit(String title, Instant start, int... minutesBefore) {
    String reminders =
        Arrays.stream(minutesBefore)
            .mapToObj(minutes -> "{\"minutesBefore\":" + minutes + "}")
            .collect(Collectors.joining(","));
    return post(
        "/api/v1/appointments",
        "{\"title\":\"%s\",\"start\":\"%s\",\"reminders\":[%s]}"
            .formatted(title, start, reminders));
  }

  /** Posts a JSON body. */
  public Answer post(String path, String body) {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)),
        path);
  }

  /** Patches what is at a path. */
  public Answer patch(String path, String body) {
    return answer(
        request(path)
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", BodyPublishers.ofString(body)),
        path);
  }

  /** Gets a path, which may have a query. */
  public Answer get(String path) {
    return answer(request(path), path);
  }

  /** The current state of the reminder of an appointment that is due first. */
  public JsonObject reminderOf(String appointment) {
    return get("/api/v1/appointments/" + appointment)
        .json()
        .getJsonArray("reminders")
        .getJsonObject(0);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.at(path)).header("Authorization", "Bearer " + key);
  }

  /** Every answer must be as the OpenAPI document describes it. */
  private Answer answer(HttpRequest.Builder request, String path) {
    try {
      HttpResponse<String> response = Http.send(request);
      new RawCall.Answer(response.statusCode(), response.headers().map(), response.body())
          .check(server, response.request().method(), path);
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
