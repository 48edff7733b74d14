package org.punctual.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.FreeDays;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/**
 * Pages are light: they need few requests, and long files are compressed and cached for a year.
 * Pages themselves are never compressed.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class WeightIT {

  private static final long KILOBYTE = 1024;
  private static final int MOST_REQUESTS = 15;
  private static final int A_PAGE_OF_APPOINTMENTS = 20;
  private static final String YEAR = "public, max-age=31536000, immutable";
  private static final Pattern FILE =
      Pattern.compile("(?:src|href)=\"(/(?:assets|jakarta\\.faces\\.resource)/[^\"#]+)");

  @BeforeAll
  static void fill_a_page(LiveServer server) {
    Partner partner = Partner.of(server);
    Instant first = FreeDays.stretchOf(2).atStartOfDay().toInstant(ZoneOffset.UTC);
    for (int i = 0; i < A_PAGE_OF_APPOINTMENTS; i++) {
      Instant start = first.plus(Duration.ofHours(i));
      assertThat(partner.submit("Weight " + i, start, 10, 60, 1_440).status()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @CsvSource({"/, 100", "/login, 100", "/register, 150"})
  void a_guests_first_page_is_light(String path, int most, LiveServer server, Browser browser) {
    try (Visitor guest = new Visitor(browser, server)) {
      assertLight(Weight.of(guest, path), most, MOST_REQUESTS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/appointments, 350, 15",
    "/appointments/new, 300, 15",
    "/appointments?tab=calendar, 350, 15"
  })
  void an_owners_first_page_is_light(
      String path, int most, int mostRequests, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server);
        Visitor newBrowser = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      newBrowser.bringSession(owner.sessionCookie().value);

      assertLight(Weight.of(newBrowser, path), most, mostRequests);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"punctual.css", "primefaces.js", "schedule.js", "icons.svg"})
  void long_files_are_compressed_for_browsers_that_accept_compression(
      String file, LiveServer server) {
    HttpResponse<String> packed = get(server, "/assets/" + file, "gzip, deflate, br");
    HttpResponse<String> plain = get(server, "/assets/" + file, "br, gzip;q=0");

    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
    assertThat(plain.headers().firstValue("Content-Type"))
        .isEqualTo(packed.headers().firstValue("Content-Type"));
  }

  @Test
  void pages_are_never_compressed_for_their_length_could_reveal_secrets(LiveServer server) {
    HttpResponse<String> page = get(server, "/login", "gzip");

    assertThat(page.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void every_file_of_a_page_is_cached_for_a_year(LiveServer server) {
    List<String> files =
        FILE.matcher(get(server, "/register", "identity").body())
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(files)
        .hasSizeGreaterThan(3)
        .allSatisfy(
            file -> assertThat(cacheControl(server, file)).as(file).isEqualTo(List.of(YEAR)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/punctual.css?v=another",
        "/assets/punctual.css",
        "/jakarta.faces.resource/locales/locale-de.js.xhtml?ln=primefaces"
      })
  void a_file_that_may_change_is_revalidated(String file, LiveServer server) {
    assertThat(cacheControl(server, file)).isEqualTo(List.of("no-cache"));
  }

  @Test
  void a_file_of_prime_faces_with_its_version_is_cached_for_a_year(LiveServer server) {
    String file = "/jakarta.faces.resource/locales/locale-de.js.xhtml?ln=primefaces&v=15";

    assertThat(cacheControl(server, file)).isEqualTo(List.of(YEAR));
  }

  private static void assertLight(Weight weight, int mostKilobytes, int mostRequests) {
    assertThat(weight.requests()).as("requests").isBetween(2, mostRequests);
    assertThat(weight.bytes()).as("bytes").isBetween(1L, mostKilobytes * KILOBYTE);
  }

  private static List<String> cacheControl(LiveServer server, String file) {
    HttpResponse<String> answer = get(server, file, "identity");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().allValues("Cache-Control");
  }

  private static HttpResponse<String> get(LiveServer server, String path, String encodings) {
    try {
      return Http.send(
          HttpRequest.newBuilder(server.at(path)).header("Accept-Encoding", encodings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
