package org.punctual.it.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.it.live.FormState;
import org.punctual.it.live.LiveServer;

/**
 * A customer on the pages, whose time zone is UTC. It sends the requests of a browser, faster than
 * a person can click.
 */
final class Customer {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final LiveServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.NORMAL)
          .build();
  private URI page;
  private FormState forms = new FormState("", "");

  private Customer(LiveServer server) {
    this.server = server;
    this.page = server.at("/login");
  }

  /** Signs in with the password of the account that every live server knows. */
  static Customer signedIn(String email, LiveServer server) {
    Customer customer = new Customer(server);
    customer.open("/login");
    assertThat(customer.post(customer.forms.signIn(email, LiveServer.PASSWORD)))
        .as("signed in")
        .doesNotContain("login:password");
    return customer;
  }

  /** Opens a page, whose forms can then be sent. */
  void open(String path) {
    page = server.at(path);
    forms = FormState.of(answer(HttpRequest.newBuilder(page)));
  }

  /**
   * Moves an unchanged appointment on a page that shows one of the customer's appointments. Asserts
   * that the page confirms the move.
   */
  void move(String appointment, Instant start) {
    Map<String, String> form = forms.hiddenOf("moving");
    form.put("moving:mark", appointment + ".0");
    form.put("moving:date_input", on(start, "yyyy-MM-dd"));
    form.put("moving:time", on(start, "HH:mm"));
    form.put("jakarta.faces.partial.ajax", "true");
    form.put("jakarta.faces.source", "moving:move");
    form.put("jakarta.faces.partial.execute", "moving");
    form.put("jakarta.faces.partial.render", "moving");
    form.put("moving:move", "moving:move");
    String answer = post(form);
    assertThat(answer).contains("Moved: ");
    forms = forms.after(answer);
  }

  private String post(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return answer(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", server.at("").toString())
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body)));
  }

  private String answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String on(Instant start, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(start.atOffset(ZoneOffset.UTC));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
