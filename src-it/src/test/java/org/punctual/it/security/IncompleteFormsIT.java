package org.punctual.it.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.Incidents;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/**
 * Forms that our pages can't have sent: without state, without nonce, or without the state that the
 * page has. They show the page again, and leave nothing in the log.
 */
@ExtendWith(SharedServer.class)
class IncompleteFormsIT {

  private static final List<String> NOISE =
      List.of("CSP nonce", "Exception thrown by application", "submitted value");

  @ParameterizedTest
  @CsvSource({
    "/settings, profile_SUBMIT=1&jakarta.faces.ViewState=stateless",
    "/settings, profile_SUBMIT=1&jakarta.faces.ViewState=stateless&primefaces.nonce=x",
    "/appointments, jakarta.faces.ViewState=stateless",
    "/appointments, profile_SUBMIT=1",
    "/admin, jakarta.faces.ViewState=stateless",
    "/keys, jakarta.faces.ViewState=stateless",
    "/requests, jakarta.faces.ViewState=abc",
    "/appointments/view, jakarta.faces.ViewState=stateless&jakarta.faces.ViewState=abc"
  })
  void show_an_owners_page_again(String page, String form, LiveServer server) throws IOException {
    Answer answer = post(page, form, server).header("Cookie", session(server)).send();

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).hasValue(page + "?notice=expired");
    assertThat(answer.body()).isEmpty();
    assertNothingIsLeft(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/forgot", "/reset", "/confirm", "/decide", "/register"})
  void show_a_guest_page_again(String page, LiveServer server) throws IOException {
    Answer answer = post(page, "a=b", server).send();
    assertThat(answer.header("Location")).hasValue(page + "?notice=expired");

    Answer update =
        post(page, "jakarta.faces.partial.ajax=true", server)
            .header("Faces-Request", "partial/ajax")
            .send();
    assertThat(update.status()).isEqualTo(200);
    assertThat(update.body()).contains("<redirect url=\"" + page + "?notice=expired\"");
    assertNothingIsLeft(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"login", "register"})
  void without_the_fields_of_the_page_leave_nothing(String form, LiveServer server)
      throws IOException {
    String nonce = "primefaces.nonce=" + ForgedFormsIT.encoded(ForgedFormsIT.nonce());
    String body = form + "_SUBMIT=1&jakarta.faces.ViewState=stateless&" + nonce;

    assertThat(post("/" + form, body, server).send().status()).isEqualTo(200);
    assertNothingIsLeft(server);
  }

  private static void assertNothingIsLeft(LiveServer server) throws IOException {
    assertThat(server.log()).doesNotContain(NOISE);
    assertThat(Incidents.of(server)).noneMatch(text -> text.contains("nonce"));
  }

  /** The session of an owner who has just signed in. */
  private static String session(LiveServer server) {
    List<String> cookies =
        post("/login", ForgedFormsIT.signIn(), server).send().headers().get("set-cookie");
    return cookies.get(cookies.size() - 1).split(";", 2)[0];
  }

  private static RawCall post(String page, String form, LiveServer server) {
    return RawCall.of(server, "POST", page)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .body(form.getBytes(UTF_8));
  }
}
