package org.punctual.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.application.operation.InvalidSettings.Wrong;
import org.punctual.application.operation.SmtpServer.Login;
import org.punctual.application.operation.SmtpServer.Tls;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.appointment.Limits;

@DisplayName("Settings")
class SettingsTest {

  private static final String KEY = "punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGe";
  private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @Nested
  class WhenNothingIsSet {

    @Test
    void everythingHasADefault() {
      assertThat(read(""))
          .isEqualTo(
              new Settings(
                  RunProfile.TRIAL,
                  new Installation(URI.create("http://localhost:9080")),
                  new MailSettings(Optional.empty(), new EmailAddress("punctual@localhost")),
                  new Limits(50, 200),
                  new ApiSettings(120, 90),
                  new Bootstrap(Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void whatIsBlankCountsAsUnset() {
      assertThat(read("BASE_URL= | SMTP_HOST=  | PENDING_MAX= | BOOTSTRAP_PASSWORD="))
          .isEqualTo(read(""));
    }
  }

  @Nested
  class WhenAllIsRight {

    @Test
    void everythingIsAsSet() {
      Settings settings =
          read(
              "BASE_URL=https://punctual.example | SMTP_HOST=mail.example | SMTP_TLS=required |"
                  + " SMTP_USER=us | SMTP_PASSWORD=it's us | REMINDERS_MAX=3 | PENDING_MAX=0 |"
                  + " API_RATE_PER_MINUTE=0 | USAGE_RETENTION_DAYS=7 | BOOTSTRAP_EMAIL=ada@example"
                  + " | BOOTSTRAP_PASSWORD=correct horse battery | BOOTSTRAP_API_KEY="
                  + KEY);
      Login login = new Login("us", "it's us");
      assertThat(settings)
          .isEqualTo(
              new Settings(
                  RunProfile.TRIAL,
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
                      Optional.of(KEY))));
    }

    @Test
    void linksBeginWithThePortThatIsListenedAt() {
      assertThat(read("HTTP_PORT=8080").installation().linkTo("/keys"))
          .isEqualTo(URI.create("http://localhost:8080/keys"));
    }

    @ParameterizedTest
    @CsvSource({"offered, 25", "none, 25", "required, 587", "implicit, 465"})
    void mailGoesToTheUsualPortOfItsProtection(String tls, int port) {
      assertThat(read("SMTP_HOST=mail.example | SMTP_TLS=" + tls).mail().server())
          .map(SmtpServer::port)
          .hasValue(port);
    }

    @Test
    void theirTextShowsNoSecret() {
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
  class WhenOneIsWrong {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = ';',
        textBlock =
            """
            PUNCTUAL_PROFILE=prod           ; PUNCTUAL_PROFILE is "prod". Set it to one of trial, production, or unset it.
            PUNCTUAL_PROFILE=TRIAL          ; PUNCTUAL_PROFILE is "TRIAL". Set it to one of trial, production, or unset it.
            HTTP_PORT=http                  ; HTTP_PORT is "http". Set it to a whole number from 1 to 65535, or unset it.
            HTTP_PORT=0                     ; HTTP_PORT is "0". Set it to a whole number from 1 to 65535, or unset it.
            HTTPS_PORT=65536                ; HTTPS_PORT is "65536". Set it to a whole number from 1 to 65535, or unset it.
            DB_POOL=3                       ; DB_POOL is "3". Set it to a whole number from 4 to 1000, or unset it.
            DB_URL=jdbc:mysql://u:p@host/db ; DB_URL names neither PostgreSQL nor H2. Set it to jdbc:postgresql://HOST/DATABASE, or unset it for the embedded database.
            SESSIONS=disk                   ; SESSIONS is "disk". Set it to one of memory, database, or unset it.
            SESSIONS=database               ; SESSIONS is "database", which the embedded database can't do. Set DB_URL to a PostgreSQL database, or unset SESSIONS.
            SECRET_KEY=c2hvcnQ=             ; SECRET_KEY is not the base64 of at least 32 bytes. Set it to what "openssl rand -base64 32" prints, the same on every server.
            SECRET_KEY=not base64 at all    ; SECRET_KEY is not the base64 of at least 32 bytes. Set it to what "openssl rand -base64 32" prints, the same on every server.
            TLS_KEYSTORE=/etc/keys.p12      ; TLS_KEYSTORE_PASSWORD is not set beside TLS_KEYSTORE. Set it to the password of that PKCS#12 file.
            SMTP_TLS=tls                    ; SMTP_TLS is "tls". Set it to one of offered, required, implicit, none, or unset it.
            SMTP_PORT=25.0                  ; SMTP_PORT is "25.0". Set it to a whole number from 1 to 65535, or unset it.
            SMTP_USER=us                    ; SMTP_PASSWORD is not set beside SMTP_USER. Set both, or neither.
            SMTP_PASSWORD=secret            ; SMTP_USER is not set beside SMTP_PASSWORD. Set both, or neither.
            MAIL_FROM=Punctual              ; MAIL_FROM is "Punctual". Set it to the address that mail is to come from.
            REMINDERS_MAX=-1                ; REMINDERS_MAX is "-1". Set it to a whole number from 0 to 1000000, or unset it.
            PENDING_MAX=9999999999          ; PENDING_MAX is "9999999999". Set it to a whole number from 0 to 1000000, or unset it.
            API_RATE_PER_MINUTE=many        ; API_RATE_PER_MINUTE is "many". Set it to a whole number from 0 to 1000000, or unset it.
            USAGE_RETENTION_DAYS=0          ; USAGE_RETENTION_DAYS is "0". Set it to a whole number from 1 to 36500, or unset it.
            """)
    void itSaysWhatIsWrongAndHowToMendIt(String setting, String told) {
      assertThat(refused(setting).settings()).map(Wrong::toString).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            punctual.example
            //punctual.example
            ftp://punctual.example
            https://punctual.example/
            https://punctual.example/calendar
            https://punctual.example?a=b
            https://punctual.example#a
            https://us:secret@punctual.example
            https://
            https:punctual.example
            https://punctual example
            """)
    void anAddressMustBeTheRootOfAHost(String url) {
      assertThat(refused("BASE_URL=" + url).settings())
          .map(Wrong::name)
          .containsExactly("BASE_URL");
    }

    @Test
    void aSenderIsAskedForWhereTheAddressGivesNone() {
      assertThat(refused("BASE_URL=http://[::1] | SMTP_HOST=mail.example").settings())
          .map(Wrong::toString)
          .containsExactly(
              "MAIL_FROM can't be made from BASE_URL. Set it to the address that mail is to come"
                  + " from.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        textBlock =
            """
            BOOTSTRAP_PASSWORD=correct horse battery                        ; BOOTSTRAP_EMAIL
            BOOTSTRAP_EMAIL=ada@example                                     ; BOOTSTRAP_PASSWORD
            BOOTSTRAP_EMAIL=ada | BOOTSTRAP_PASSWORD=correct horse battery  ; BOOTSTRAP_EMAIL
            BOOTSTRAP_EMAIL=ada@example | BOOTSTRAP_PASSWORD=eleven char    ; BOOTSTRAP_PASSWORD
            BOOTSTRAP_EMAIL=a@b | BOOTSTRAP_PASSWORD=correct horse battery | BOOTSTRAP_API_KEY=punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGf ; BOOTSTRAP_API_KEY
            """)
    void theBootstrapAccountObeysTheRules(String settings, String name) {
      assertThat(refused(settings).settings()).map(Wrong::name).containsExactly(name);
    }
  }

  @Nested
  class WhenSeveralAreWrong {

    @Test
    void allAreToldAtOnce() {
      assertThat(refused("HTTP_PORT=http | PENDING_MAX=many"))
          .hasMessage(
              """
              Punctual can't start with these settings:
                HTTP_PORT is "http". Set it to a whole number from 1 to 65535, or unset it.
                PENDING_MAX is "many". Set it to a whole number from 0 to 1000000, or unset it.\
              """);
    }

    @Test
    void noSecretIsTold() {
      assertThat(
              refused(
                  "SECRET_KEY=psst1 | SMTP_PASSWORD=psst2 | BOOTSTRAP_EMAIL=psst@example"
                      + " | BOOTSTRAP_PASSWORD=psst3 | BOOTSTRAP_API_KEY=psst4"
                      + " | DB_URL=jdbc:oracle:psst5"))
          .hasMessageNotContaining("psst");
    }
  }

  @Nested
  class InProduction {

    private static final String FIT =
        "PUNCTUAL_PROFILE=production | DB_URL=jdbc:postgresql://db/punctual | SESSIONS=database"
            + " | BASE_URL=https://punctual.example | SECRET_KEY="
            + SECRET;

    @Test
    void whatIsFitForItStarts() {
      assertThat(read(FIT).profile()).isEqualTo(RunProfile.PRODUCTION);
    }

    @Test
    void nothingMadeForTryingOutStarts() {
      assertThat(refused("PUNCTUAL_PROFILE=production").settings())
          .map(Wrong::name)
          .containsExactly("DB_URL", "SESSIONS", "BASE_URL", "SECRET_KEY");
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
            SMTP_HOST=mail | SMTP_USER=a | SMTP_PASSWORD=b | SMTP_TLS=none; SMTP_TLS
            """)
    void eachOfThemIsNamed(String unfit, String names) {
      assertThat(refused(FIT + " | " + unfit).settings())
          .map(Wrong::name)
          .containsExactly(names.split(", "));
    }
  }

  /** Reads {@code NAME=value} pairs with bars between; the last of a name holds. */
  private static Settings read(String pairs) {
    Map<String, String> environment =
        Arrays.stream(pairs.split("\\s*\\|\\s*"))
            .filter(pair -> !pair.isBlank())
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, last) -> last));
    return Settings.read(name -> Optional.ofNullable(environment.get(name)));
  }

  private static InvalidSettings refused(String pairs) {
    return catchThrowableOfType(InvalidSettings.class, () -> read(pairs));
  }
}
