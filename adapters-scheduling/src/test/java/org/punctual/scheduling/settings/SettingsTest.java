package org.punctual.scheduling.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.scheduling.settings.Environment.read;
import static org.punctual.scheduling.settings.Environment.refused;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.account.RegistrationMode;
import org.punctual.application.operation.ApiSettings;
import org.punctual.application.operation.Bootstrap;
import org.punctual.application.operation.GivenSecret;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.InvalidSettings.Wrong;
import org.punctual.application.operation.MailSettings;
import org.punctual.application.operation.MetricsAccess;
import org.punctual.application.operation.SmtpServer;
import org.punctual.application.operation.SmtpServer.Login;
import org.punctual.application.operation.SmtpServer.Tls;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.webhook.AddressRange;
import org.punctual.domain.webhook.Targets;
import org.punctual.scheduling.settings.ServerSettings.Sessions;

@DisplayName("Settings")
class SettingsTest {

  private static final String KEY = "punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe";
  private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @Nested
  class When_nothing_is_set {

    @Test
    void everything_has_a_default() {
      assertThat(read(""))
          .isEqualTo(
              new Settings(
                  RunProfile.TRIAL,
                  new ServerSettings(
                      new ListeningAddress("localhost", 9080),
                      DatabaseUrl.EMBEDDED,
                      Sessions.MEMORY,
                      new GivenSecret(Optional.empty()),
                      Duration.ofSeconds(5)),
                  new Installation(URI.create("http://localhost:9080")),
                  new MailSettings(Optional.empty(), new EmailAddress("punctual@localhost")),
                  new Limits(50, 200),
                  new ApiSettings(120, 90),
                  new Bootstrap(Optional.empty(), Optional.empty(), Optional.empty()),
                  RegistrationMode.OPEN,
                  new MetricsAccess(true, Optional.empty()),
                  Targets.PUBLIC));
    }

    @Test
    void what_is_blank_counts_as_unset() {
      assertThat(read("BASE_URL= | SMTP_HOST=  | PENDING_MAX= | BOOTSTRAP_PASSWORD="))
          .isEqualTo(read(""));
    }
  }

  @Nested
  class When_all_is_right {

    @Test
    void everything_is_as_set() {
      Settings settings =
          read(
              "HTTP_HOST=* | HTTP_PORT=8080 | DB_URL=jdbc:postgresql://db.example/punctual |"
                  + " SESSIONS=database | STOP_DELAY=0 | SECRET_KEY="
                  + SECRET
                  + " | BASE_URL=https://punctual.example | SMTP_HOST=mail.example |"
                  + " SMTP_TLS=required |"
                  + " SMTP_USER=us | SMTP_PASSWORD=it's us | REMINDERS_MAX=3 | PENDING_MAX=0 |"
                  + " API_RATE_PER_MINUTE=0 | USAGE_RETENTION_DAYS=7 |"
                  + " TRUSTED_PROXIES=10.0.0.5|2001:db8:0:0:0:0:0:7 | BOOTSTRAP_EMAIL=ada@example |"
                  + " BOOTSTRAP_PASSWORD=correct horse battery | METRICS_TOKEN=0123456789abcdef |"
                  + " REGISTRATION=closed |"
                  + " WEBHOOK_ALLOW=10.0.0.0/8, CRM.intranet |"
                  + " BOOTSTRAP_API_KEY="
                  + KEY);
      Login login = new Login("us", "it's us");
      assertThat(settings)
          .isEqualTo(
              new Settings(
                  RunProfile.TRIAL,
                  new ServerSettings(
                      new ListeningAddress("*", 8080),
                      new DatabaseUrl(
                          DatabaseUrl.Kind.POSTGRESQL,
                          List.of(new DatabaseUrl.Server("db.example", 5432)),
                          false),
                      Sessions.DATABASE,
                      new GivenSecret(Optional.of(SECRET)),
                      Duration.ZERO),
                  new Installation(URI.create("https://punctual.example")),
                  new MailSettings(
                      Optional.of(
                          new SmtpServer("mail.example", 587, Tls.REQUIRED, Optional.of(login))),
                      new EmailAddress("punctual@punctual.example")),
                  new Limits(3, 0),
                  new ApiSettings(0, 7),
                  new Bootstrap(
                      Optional.of("ada@example"),
                      Optional.of("correct horse battery"),
                      Optional.of(KEY)),
                  RegistrationMode.CLOSED,
                  new MetricsAccess(true, Optional.of("0123456789abcdef")),
                  new Targets(
                      Set.of("crm.intranet"),
                      List.of(AddressRange.read("10.0.0.0/8").orElseThrow()))));
    }

    @Test
    void links_begin_with_the_port_that_is_listened_at() {
      assertThat(read("HTTP_PORT=8080").installation().linkTo("/keys"))
          .isEqualTo(URI.create("http://localhost:8080/keys"));
    }

    @ParameterizedTest
    @CsvSource({"offered, 25", "none, 25", "required, 587", "implicit, 465"})
    void mail_goes_to_the_usual_port_of_its_protection(String tls, int port) {
      assertThat(read("SMTP_HOST=mail.example | SMTP_TLS=" + tls).mail().server())
          .map(SmtpServer::port)
          .hasValue(port);
    }

    @Test
    void their_text_shows_no_secret() {
      assertThat(
              read(
                  "SMTP_HOST=mail.example | SMTP_USER=us | SMTP_PASSWORD=mail secret"
                      + " | BOOTSTRAP_EMAIL=ada@example | BOOTSTRAP_PASSWORD=account secret"
                      + " | BOOTSTRAP_API_KEY="
                      + KEY))
          .asString()
          .doesNotContain("mail secret", "account secret", KEY);
    }
  }

  @Nested
  class When_several_are_wrong {

    @Test
    void all_are_reported_at_once() {
      assertThat(refused("HTTP_PORT=http | PENDING_MAX=many"))
          .hasMessage(
              """
              settings are wrong:
                HTTP_PORT is "http". Set it to a whole number from 1 to 65535, or unset it.
                PENDING_MAX is "many". Set it to a whole number from 0 to 1000000, or unset it.\
              """);
    }

    @Test
    void no_secret_is_reported() {
      assertThat(
              refused(
                  "SECRET_KEY=psst1 | SMTP_PASSWORD=psst2 | BOOTSTRAP_EMAIL=psst@example"
                      + " | BOOTSTRAP_PASSWORD=psst3 | BOOTSTRAP_API_KEY=psst4"
                      + " | DB_URL=jdbc:oracle:psst5"))
          .hasMessageNotContaining("psst");
    }
  }

  @Nested
  class In_production {

    private static final String FIT =
        "PUNCTUAL_PROFILE=production | DB_URL=jdbc:postgresql://db/punctual?sslmode=verify-full |"
            + " SESSIONS=database | BASE_URL=https://punctual.example | SECRET_KEY="
            + SECRET;

    @Test
    void fit_settings_are_accepted() {
      assertThat(read(FIT).profile()).isEqualTo(RunProfile.PRODUCTION);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "DB_URL=jdbc:postgresql://localhost/punctual",
          "SMTP_HOST=mail",
          "SMTP_HOST=mail | SMTP_USER=a | SMTP_PASSWORD=b | SMTP_TLS=required",
          "SMTP_HOST=mail | SMTP_USER=a | SMTP_PASSWORD=b | SMTP_TLS=implicit"
        })
    void settings_are_accepted_when_the_network_cannot_read_data(String fit) {
      assertThat(read(FIT + " | " + fit).profile()).isEqualTo(RunProfile.PRODUCTION);
    }

    @Test
    void settings_made_for_trying_out_are_refused() {
      assertThat(refused("PUNCTUAL_PROFILE=production").settings())
          .map(Wrong::name)
          .containsExactly("DB_URL", "SESSIONS", "SECRET_KEY", "BASE_URL");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        textBlock =
            """
            DB_URL=jdbc:h2:file:punctual | SESSIONS=memory                ; DB_URL, SESSIONS
            SESSIONS=memory                                               ; SESSIONS
            BASE_URL=http://punctual.example                              ; BASE_URL
            SECRET_KEY=                                                   ; SECRET_KEY
            DB_URL=jdbc:postgresql://db/punctual                          ; DB_URL
            DB_URL=jdbc:postgresql://db/punctual?sslmode=prefer           ; DB_URL
            SMTP_HOST=mail | SMTP_USER=a | SMTP_PASSWORD=b                ; SMTP_TLS
            SMTP_HOST=mail | SMTP_USER=a | SMTP_PASSWORD=b | SMTP_TLS=none; SMTP_TLS
            """)
    void each_of_them_is_named(String unfit, String names) {
      assertThat(refused(FIT + " | " + unfit).settings())
          .map(Wrong::name)
          .containsExactly(names.split(", "));
    }
  }
}
