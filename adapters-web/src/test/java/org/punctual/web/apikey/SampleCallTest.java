package org.punctual.web.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.Installation;
import org.punctual.web.SignedIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleCallTest {

  private final SignedIn ada = new SignedIn();

  @Test
  void Books_tomorrow_at_ten_on_the_owners_clocks() {
    assertThat(curl("https://punctual.example.org"))
        .isEqualTo(
            """
            curl -X POST https://punctual.example.org/api/v1/appointments \\
              -H 'Authorization: Bearer punctual_secret' \\
              -H 'Content-Type: application/json' \\
              -d '{"title": "First appointment", "start": "2026-11-24T10:00:00+01:00", "reminders": [{"minutesBefore": 60}]}'\
            """);
  }

  private String curl(String baseUrl) {
    Installation installation = new Installation(URI.create(baseUrl));
    return new SampleCall(installation, ada.me(), ada.texts, ada.punctual.clock)
        .curl("punctual_secret");
  }
}
