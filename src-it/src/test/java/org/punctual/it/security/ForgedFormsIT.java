package org.punctual.it.security;

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
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/**
 * Only our own pages may send forms. A page of another site could otherwise sign its visitor in to
 * a foreign account, and read later what the visitor books.
 */
@ExtendWith(SharedServer.class)
class ForgedFormsIT {

  private static final String OWN = "http://elsewhere.example";
  private static final String FOREIGN = "http://evil.example";

  @Nested
  class In_the_address {

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "Z1", "get", "OPTIONS"})
    void sign_no_one_in(String method, LiveServer server) {
      Answer answer = RawCall.of(server, method, "/login?" + signIn()).send();

      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow").orElseThrow()).contains("POST");
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"/login", "/register", "/", "/confirm", "/decide", "/appointments", "/no-page"})
    void are_refused_on_every_page(String page, LiveServer server) {
      Answer answer = RawCall.of(server, "GET", page + "?jakarta.faces.ViewState=stateless").send();

      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.body()).contains("This is not possible");
    }

    /** The password would be in logs and in the browser's history. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a=b"})
    void sign_no_one_in_by_POST_either(String body, LiveServer server) {
      Answer answer = posted("/login?" + signIn(), body, server);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("This is not possible");
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    /** The state of the page is what makes a request a form; the fields are in the body. */
    @ParameterizedTest
    @ValueSource(strings = {"/login", "/register", "/settings", "/appointments", "/no-page"})
    void have_no_part_there(String page, LiveServer server) {
      String body = "login_SUBMIT=1&primefaces.nonce=" + encoded(nonce());

      assertThat(posted(page + "?jakarta.faces.ViewState=stateless", body, server).status())
          .isEqualTo(400);
      assertThat(posted(page + "?profile:name=Mallory", body, server).status()).isEqualTo(400);
    }

    private Answer posted(String address, String body, LiveServer server) {
      return RawCall.of(server, "POST", address)
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("Sec-Fetch-Site", "same-origin")
          .body(body.getBytes(UTF_8))
          .send();
    }

    @Test
    void may_not_choose_the_nonce_of_scripts(LiveServer server) {
      String query = "?jakarta.faces.partial.ajax=true&primefaces.nonce=" + nonce();

      assertThat(RawCall.of(server, "GET", "/login" + query).send().status()).isEqualTo(405);
    }
  }

  @Nested
  class From_another_site {

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
    void sign_no_one_in(String header, String value, LiveServer server) {
      assertRefused(form(signIn(), server).header(header, value));
    }

    @Test
    void sign_no_one_in_even_if_the_referer_is_ours(LiveServer server) {
      assertRefused(
          form(signIn(), server).header("Origin", FOREIGN).header("Referer", OWN + "/login"));
    }

    /** Every current browser names the origin of a form. */
    @Test
    void sign_no_one_in_if_the_site_is_hidden(LiveServer server) {
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
  class From_our_pages {

    @ParameterizedTest
    @CsvSource({
      "Sec-Fetch-Site, same-origin",
      "Sec-Fetch-Site, none",
      "Origin, " + OWN,
      "Referer, " + OWN + "/login"
    })
    void sign_in(String header, String value, LiveServer server) {
      Answer answer = form(ForgedFormsIT.signIn(), server).header(header, value).send();

      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.header("Location")).hasValue("/appointments");
      assertThat(answer.headers().get("set-cookie"))
          .anyMatch(cookie -> cookie.startsWith("punctual="));
    }

    /**
     * The nonce is compared before the action, so that a refused form does not sign the owner in.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "'><script>"})
    void do_nothing_with_a_wrong_nonce(String nonce, LiveServer server) {
      String body = ForgedFormsIT.signIn().replace(encoded(nonce()), encoded(nonce));
      Answer answer = form(body, server).header("Origin", OWN).send();

      assertThat(answer.header("Set-Cookie")).isEmpty();
      assertThat(answer.header("Location")).hasValue("/login?notice=expired");
    }

    @Test
    void have_a_limit_that_no_form_of_ours_reaches(LiveServer server) {
      Answer answer =
          form(ForgedFormsIT.signIn() + "&notes=" + "x".repeat(128 * 1024), server)
              .header("Origin", OWN)
              .send();

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.body()).contains("This form is too large");
    }

    @Test
    void say_how_long_they_are(LiveServer server) {
      RawCall chunked =
          RawCall.of(server, "POST", "/login")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Origin", OWN)
              .chunk(ForgedFormsIT.signIn().getBytes(UTF_8));

      assertThat(chunked.send().status()).isEqualTo(411);
    }

    @Test
    void are_no_files(LiveServer server) {
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
  void two_hosts_are_refused(String line, LiveServer server) {
    String[] parts = line.split(" ", 2);
    RawCall call = RawCall.withKey(server, parts[0], parts[1]).header("Host", "evil.example");

    assertThat(call.send().status()).isEqualTo(400);
  }

  @Test
  void an_unreadable_address_is_a_fault_of_the_client(LiveServer server) {
    assertThat(RawCall.of(server, "GET", "/login?a=%zz").send().status()).isEqualTo(400);
  }

  private static RawCall form(String body, LiveServer server) {
    return RawCall.of(server, "POST", "/login")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body(body.getBytes(UTF_8));
  }

  /** The form of the sign-in page, as any client can write it. */
  static String signIn() {
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

  /** A fixed nonce of the form that PrimeFaces accepts. */
  static String nonce() {
    return Base64.getEncoder().encodeToString(new UUID(7, 7).toString().getBytes(UTF_8));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
