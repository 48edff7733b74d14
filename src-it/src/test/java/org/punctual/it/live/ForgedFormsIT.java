package org.punctual.it.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.RawCall.Answer;

/**
 * Nobody but our own pages sends a form: a page of another site could sign its visitor in as
 * somebody else, and read later what the visitor books.
 */
@ExtendWith(SharedServer.class)
class ForgedFormsIT {

  private static final String OWN = "http://elsewhere.example";
  private static final String FOREIGN = "http://evil.example";

  @Nested
  class InTheAddress {

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "Z1", "get", "OPTIONS"})
    void signInNobody(String method, LiveServer server) {
      Answer answer = RawCall.of(server, method, "/login?" + signIn()).send();

      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow").orElseThrow()).contains("POST");
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/register", "/", "/confirm", "/appointments", "/no-page"})
    void areRefusedOnEveryPage(String page, LiveServer server) {
      Answer answer = RawCall.of(server, "GET", page + "?jakarta.faces.ViewState=stateless").send();

      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.body()).contains("This is not possible");
    }

    @Test
    void mayNotChooseTheNonceOfScripts(LiveServer server) {
      String query = "?jakarta.faces.partial.ajax=true&primefaces.nonce=" + nonce();

      assertThat(RawCall.of(server, "GET", "/login" + query).send().status()).isEqualTo(405);
    }
  }

  @Nested
  class FromAnotherSite {

    @ParameterizedTest
    @CsvSource({
      "Sec-Fetch-Site, cross-site",
      "Sec-Fetch-Site, same-site",
      "Origin, " + FOREIGN,
      "Origin, null",
      "Origin, https://elsewhere.example",
      "Origin, http://elsewhere.example:81",
      "Referer, " + FOREIGN + "/login",
      "Referer, about:blank"
    })
    void signInNobody(String header, String value, LiveServer server) {
      assertRefused(form(signIn(), server).header(header, value));
    }

    @Test
    void signInNobodyThoughTheRefererIsOurs(LiveServer server) {
      assertRefused(
          form(signIn(), server).header("Origin", FOREIGN).header("Referer", OWN + "/login"));
    }

    /** No browser of today sends a form without saying from where. */
    @Test
    void signInNobodyWhoHidesTheSite(LiveServer server) {
      assertRefused(form(signIn(), server));
    }

    private void assertRefused(RawCall form) {
      Answer answer = form.send();
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body()).contains("This is not possible");
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }
  }

  @Nested
  class FromOurPages {

    @ParameterizedTest
    @CsvSource({
      "Sec-Fetch-Site, same-origin",
      "Sec-Fetch-Site, none",
      "Origin, " + OWN,
      "Referer, " + OWN + "/login"
    })
    void signIn(String header, String value, LiveServer server) {
      Answer answer = form(ForgedFormsIT.signIn(), server).header(header, value).send();

      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.header("Location")).hasValue("/appointments");
      assertThat(answer.headers().get("set-cookie"))
          .anyMatch(cookie -> cookie.startsWith("punctual="));
    }

    /** Compared before the action: the owner is not signed in behind a page that says no. */
    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "'><script>"})
    void doNothingWithAWrongNonce(String nonce, LiveServer server) {
      String body = ForgedFormsIT.signIn().replace(encoded(nonce()), encoded(nonce));
      Answer answer = form(body, server).header("Origin", OWN).send();

      assertThat(answer.header("Set-Cookie")).isEmpty();
      assertThat(answer.header("Location")).hasValue("/login?notice=expired");
    }

    @Test
    void haveALimitThatNoFormOfOursReaches(LiveServer server) {
      Answer answer =
          form(ForgedFormsIT.signIn() + "&notes=" + "x".repeat(128 * 1024), server)
              .header("Origin", OWN)
              .send();

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.body()).contains("This form is too large");
    }

    @Test
    void sayHowLongTheyAre(LiveServer server) {
      RawCall chunked =
          RawCall.of(server, "POST", "/login")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Origin", OWN)
              .chunk(ForgedFormsIT.signIn().getBytes(UTF_8));

      assertThat(chunked.send().status()).isEqualTo(411);
    }

    @Test
    void areNoFiles(LiveServer server) {
      RawCall multipart =
          RawCall.of(server, "POST", "/login")
              .header("Content-Type", "multipart/form-data; boundary=x")
              .header("Origin", OWN)
              .body("--x--\r\n".getBytes(UTF_8));

      assertThat(multipart.send().status()).isEqualTo(415);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /login", "POST /login", "GET /api/v1/me", "GET /no-page"})
  void twoHostsAreNone(String line, LiveServer server) {
    String[] parts = line.split(" ", 2);
    RawCall call = RawCall.withKey(server, parts[0], parts[1]).header("Host", "evil.example");

    assertThat(call.send().status()).isEqualTo(400);
  }

  @Test
  void anAddressThatCannotBeReadIsTheClientsMistake(LiveServer server) {
    assertThat(RawCall.of(server, "GET", "/login?a=%zz").send().status()).isEqualTo(400);
  }

  private static RawCall form(String body, LiveServer server) {
    return RawCall.of(server, "POST", "/login")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body(body.getBytes(UTF_8));
  }

  /** The form of the sign-in page, as anybody can write it. */
  private static String signIn() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("login", "login");
    fields.put("login_SUBMIT", "1");
    fields.put("login:email", LiveServer.OWNER);
    fields.put("login:password", LiveServer.PASSWORD);
    fields.put("login:sign-in", "");
    fields.put("primefaces.nonce", nonce());
    fields.put("jakarta.faces.ViewState", "stateless");
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** Of the shape that PrimeFaces accepts, always the same. */
  private static String nonce() {
    return Base64.getEncoder().encodeToString(new UUID(7, 7).toString().getBytes(UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
