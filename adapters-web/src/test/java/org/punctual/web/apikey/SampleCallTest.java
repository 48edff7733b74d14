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
    assertThat(curl(true))
        .isEqualTo(
            """
            curl -X POST https://punctual.example.org/api/v1/appointments \\
              -H 'Authorization: Bearer punctual_secret' \\
              -H 'Content-Type: application/json' \\
              -d '{"title": "First appointment", "start": "2026-11-24T10:00:00+01:00", "reminders": [{"minutesBefore": 60}]}'\
            """);
  }

  @Test
  void Lists_the_appointments_of_tomorrow_where_the_key_may_only_read() {
    assertThat(curl(false))
        .isEqualTo(
            """
            curl 'https://punctual.example.org/api/v1/appointments?date=2026-11-24&timeZone=Europe/Vienna' \\
              -H 'Authorization: Bearer punctual_secret'\
            """);
  }

  private String curl(boolean mayWrite) {
    Installation installation = new Installation(URI.create("https://punctual.example.org"));
    return new SampleCall(installation, ada.me(), ada.texts, ada.punctual.clock)
        .curl("punctual_secret", mayWrite);
  }
}
