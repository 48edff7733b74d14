package org.punctual.it.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.punctual.domain.webhook.WebhookSecret;
import org.punctual.it.live.Guide;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.Programs;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Shell;
import org.punctual.it.live.Waiting;

/** Each sample of the guide for partners works as it is written. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class PartnersGuideIT {

  private static final String SHOWN_KEY =
      "punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe";
  private static final String SHOWN_BASE = "https://punctual.example";
  private static final String SUBMITTING = "2. Find a free hour, and submit an appointment";
  private static final String RECEIVING = "5. Receive webhooks";
  private static final WebhookSecret SECRET = WebhookSecret.of(new byte[32]);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Each answer is printed on a line of its own. */
  private static final String LINES = "curl() { command curl \"$@\"; echo; }";

  @TempDir private Path folder;

  /** A language of the samples. */
  private enum Language {
    JAVA("java", "java"),
    JAVASCRIPT("js", "mjs");

    private final String block;
    private final String ending;

    Language(String block, String ending) {
      this.block = block;
      this.ending = ending;
    }

    String program() {
      return this == JAVA
          ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
          : Programs.require("node", "nodejs").toString();
    }
  }

  @Test
  void the_commands_can_be_pasted_one_after_the_other(Newcomer owner) throws IOException {
    Guide guide = guideFor(owner);
    List<JsonObject> answers =
        answersTo(
            Stream.of(
                    guide.blocks("1. Try the key", "sh"),
                    guide.blocks(SUBMITTING, "sh"),
                    guide.blocks("3. Look, change, cancel", "sh"),
                    guide.blocks("4. Understand a refusal", "sh"))
                .flatMap(List::stream)
                .toList());

    assertThat(answers).hasSize(7);
    assertThat(answers.get(0).getJsonObject("owner").getString("name")).isEqualTo("Grace Hopper");
    assertThat(answers.get(1).getJsonArray("free")).hasSize(1);
    JsonObject submitted = answers.get(2);
    assertThat(submitted.getString("status", submitted.toString())).isEqualTo("pending");
    assertThat(answers.get(3).getJsonArray("items")).containsExactly(submitted);
    assertThat(answers.get(4).getString("title")).isEqualTo("Boiler and chimney");
    assertThat(answers.get(5).getString("status")).isEqualTo("canceled");
    assertThat(answers.get(5).getString("cancelReason")).isEqualTo("No part in stock");
    assertThat(answers.get(6).getJsonArray("errors")).hasSize(1);
    String explained = answers.get(6).getString("type");
    assertThat(explained).isEqualTo("/api/problems/malformed-body");
    assertThat(Http.statusOf(owner.partner().server().at(explained))).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void the_samples_submit_an_appointment_once(Language language, Newcomer owner)
      throws IOException {
    Path sample = saved("Submit", language, guideFor(owner).block(SUBMITTING, language.block));
    Map<String, String> environment =
        Map.of(
            "PUNCTUAL", owner.partner().server().at("").toString(), "KEY", owner.partner().key());

    String first = output(language, sample, environment);

    assertThat(first).startsWith("201 ");
    assertThat(output(language, sample, environment)).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void the_samples_accept_genuine_messages_alone(Language language) throws Exception {
    Path sample =
        saved("Receive", language, Guide.read("docs/partners.md").block(RECEIVING, language.block));
    int port = LiveServer.freePort();
    Process receiver =
        program(language, sample, Map.of("PORT", Integer.toString(port), "SECRET", SECRET.value()))
            .start();
    try {
      Waiting.until(PATIENCE, () -> listens(port), () -> "the sample does not listen");
      Instant now = Instant.now();
      String body = "{\"type\":\"test\",\"name\":\"Zoë\"}";
      String signature = SECRET.sign("msg_1", now, body);

      assertThat(post(port, now, signature, body)).isEqualTo(204);
      assertThat(post(port, now, "v1,AAAA " + signature, body)).isEqualTo(204);
      assertThat(post(port, now, signature, body.replace("test", "fake"))).isEqualTo(401);
      assertThat(post(port, now.plusSeconds(1), signature, body)).isEqualTo(401);
      Instant old = now.minusSeconds(600);
      assertThat(post(port, old, SECRET.sign("msg_1", old, body), body)).isEqualTo(401);
      assertThat(receiver.inputReader(UTF_8).readLine()).isEqualTo(body);
      assertThat(receiver.inputReader(UTF_8).readLine()).isEqualTo(body);
      assertThat(receiver.getInputStream().available()).isZero();
    } finally {
      receiver.destroyForcibly();
    }
  }

  private static Guide guideFor(Newcomer owner) {
    int year = LocalDate.now(ZoneOffset.UTC).getYear() + 1;
    LiveServer server = owner.partner().server();
    return Guide.read("docs/partners.md")
        .with(
            Map.of(
                SHOWN_KEY,
                owner.partner().key(),
                SHOWN_BASE,
                server.at("").toString(),
                "2027-",
                year + "-"));
  }

  private static List<JsonObject> answersTo(List<String> blocks) throws IOException {
    return Shell.type(Stream.concat(Stream.of(LINES), blocks.stream()).toList())
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Json.createReader(new StringReader(line)).readObject())
        .toList();
  }

  private Path saved(String name, Language language, String sample) throws IOException {
    return Files.writeString(folder.resolve(name + "." + language.ending), sample);
  }

  private static String output(Language language, Path sample, Map<String, String> environment)
      throws IOException {
    return Shell.output(program(language, sample, environment));
  }

  private static ProcessBuilder program(
      Language language, Path sample, Map<String, String> environment) {
    ProcessBuilder program =
        new ProcessBuilder(language.program(), sample.toString()).redirectErrorStream(true);
    program.environment().putAll(environment);
    return program;
  }

  private static boolean listens(int port) {
    try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return caller.isConnected();
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  private static int post(int port, Instant at, String signatures, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .header("webhook-id", "msg_1")
            .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
            .header("webhook-signature", signatures)
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
