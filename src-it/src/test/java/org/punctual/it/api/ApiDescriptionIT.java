package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.ApiDocument;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedServer;

/** A running server explains its API, and each of its problems. */
@ExtendWith(SharedServer.class)
class ApiDescriptionIT {

  private static final String PAGES = "/api/problems/";
  private static final int EXAMPLES = 40;
  private static final Pattern PAGE =
      Pattern.compile(
          "(?s).*<h1>(?<title>[^<]+)</h1>\\s*<p>Code <code>(?<code>[^<]+)</code>.*?</p>"
              + "\\s*<p>(?<explanation>.+?)</p>\\s*<h2>How to fix it</h2>"
              + "\\s*<p>(?<remedy>.+?)</p>.*");

  /** A sentence that begins with what to do. */
  private static final Pattern ADVICE = Pattern.compile("[A-Z][a-z]+ .{20,}\\.");

  @Test
  void every_example_obeys_its_schema(LiveServer server) {
    assertThat(ApiDocument.of(server).examples())
        .hasSizeGreaterThan(EXAMPLES)
        .allSatisfy(example -> assertThat(example.faults()).as(example.toString()).isEmpty());
  }

  @Test
  void every_code_has_a_page_with_an_explanation_and_a_remedy(LiveServer server) {
    List<String> codes = ApiDocument.of(server).codes();
    Set<String> said = new HashSet<>();
    for (String code : codes) {
      Matcher page = page(server, code);
      assertThat(page.group("code")).isEqualTo(code);
      assertThat(page.group("explanation")).hasSizeGreaterThan(30).endsWith(".");
      assertThat(page.group("remedy")).as(code).matches(ADVICE);
      assertThat(said.add(page.group("explanation")) && said.add(page.group("remedy")))
          .as("%s says something of its own", code)
          .isTrue();
    }
    assertThat(codes).hasSizeGreaterThan(30);
  }

  @Test
  void all_pages_are_listed(LiveServer server) {
    Answer list = RawCall.of(server, "GET", PAGES).send();
    assertThat(list.status()).isEqualTo(200);
    assertThat(ApiDocument.of(server).codes())
        .allSatisfy(code -> assertThat(list.body()).contains("href=\"" + PAGES + code + "\""));
  }

  private static Matcher page(LiveServer server, String code) {
    Answer answer = RawCall.of(server, "GET", PAGES + code).send();
    assertThat(answer.status()).as(code).isEqualTo(200);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
    Matcher page = PAGE.matcher(answer.body());
    assertThat(page.matches()).as(answer.body()).isTrue();
    return page;
  }
}
