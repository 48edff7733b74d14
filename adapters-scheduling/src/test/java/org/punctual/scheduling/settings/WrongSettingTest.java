package org.punctual.scheduling.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.scheduling.settings.Environment.refused;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.account.FastPasswords;
import org.punctual.application.operation.InvalidSettings.Wrong;

@DisplayName("A wrong setting")
class WrongSettingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          PUNCTUAL_PROFILE=prod           ; PUNCTUAL_PROFILE is "prod". Set it to one of trial, production, or unset it.
          PUNCTUAL_PROFILE=TRIAL          ; PUNCTUAL_PROFILE is "TRIAL". Set it to one of trial, production, or unset it.
          HTTP_PORT=http                  ; HTTP_PORT is "http". Set it to a whole number from 1 to 65535, or unset it.
          HTTP_PORT=0                     ; HTTP_PORT is "0". Set it to a whole number from 1 to 65535, or unset it.
          HTTP_HOST=192.0.2.7             ; HTTP_HOST is "192.0.2.7", which is no address of this machine. Set it to an address of this machine, to * for all of them, or unset it.
          STOP_DELAY=61                   ; STOP_DELAY is "61". Set it to a whole number from 0 to 60, or unset it.
          HTTPS_PORT=65536                ; HTTPS_PORT is "65536". Set it to a whole number from 1 to 65535, or unset it.
          DB_POOL=3                       ; DB_POOL is "3". Set it to a whole number from 4 to 1000, or unset it.
          DB_URL=jdbc:mysql://u:p@host/db ; DB_URL names neither PostgreSQL nor H2. Set it to jdbc:postgresql://HOST/DATABASE, or unset it for the embedded database.
          DB_URL=jdbc:postgresql:// ; DB_URL names no database. Set it to jdbc:postgresql://HOST/DATABASE, or unset it for the embedded database.
          DB_URL=jdbc:postgresql://db.example ; DB_URL names no database. Set it to jdbc:postgresql://HOST/DATABASE, or unset it for the embedded database.
          DB_URL=jdbc:postgresql://db.example/?ssl=true ; DB_URL names no database. Set it to jdbc:postgresql://HOST/DATABASE, or unset it for the embedded database.
          DB_URL=jdbc:postgresql: ; DB_URL names no database. Set it to jdbc:postgresql://HOST/DATABASE, or unset it for the embedded database.
          DB_URL=jdbc:postgresql://db.example:99999/punctual ; DB_URL has a malformed host or port. Set it to jdbc:postgresql://HOST/DATABASE, or unset it for the embedded database.
          DB_URL=jdbc:postgresql://db.example:x/punctual ; DB_URL has a malformed host or port. Set it to jdbc:postgresql://HOST/DATABASE, or unset it for the embedded database.
          SESSIONS=disk                   ; SESSIONS is "disk". Set it to one of memory, database, or unset it.
          SESSIONS= database              ; SESSIONS is " database". Set it to one of memory, database, or unset it.
          SESSIONS=database               ; SESSIONS is "database", which the embedded database does not support. Set DB_URL to a PostgreSQL database, or unset SESSIONS.
          SECRET_KEY=c2hvcnQ=             ; SECRET_KEY is not the base64 of at least 32 bytes. Set it to the output of "openssl rand -base64 32", the same on every server.
          WEBHOOK_ALLOW=10.0.0.0/33       ; WEBHOOK_ALLOW contains "10.0.0.0/33". Set it to names of hosts or ranges of addresses (10.0.0.0/8), separated by commas, or unset it.
          SECRET_KEY=not base64 at all    ; SECRET_KEY is not the base64 of at least 32 bytes. Set it to the output of "openssl rand -base64 32", the same on every server.
          TLS_KEYSTORE=/etc/keys.p12      ; TLS_KEYSTORE_PASSWORD is required together with TLS_KEYSTORE. Set it to the password of that PKCS#12 file.
          SMTP_TLS=tls                    ; SMTP_TLS is "tls". Set it to one of offered, required, implicit, none, or unset it.
          SMTP_PORT=25.0                  ; SMTP_PORT is "25.0". Set it to a whole number from 1 to 65535, or unset it.
          SMTP_USER=us                    ; SMTP_PASSWORD is required together with SMTP_USER. Set both, or neither.
          SMTP_PASSWORD=secret            ; SMTP_USER is required together with SMTP_PASSWORD. Set both, or neither.
          MAIL_FROM=Punctual              ; MAIL_FROM is "Punctual". Set it to the sender address of mail, such as punctual@example.com.
          REMINDERS_MAX=-1                ; REMINDERS_MAX is "-1". Set it to a whole number from 0 to 1000000, or unset it.
          PENDING_MAX=9999999999          ; PENDING_MAX is "9999999999". Set it to a whole number from 0 to 1000000, or unset it.
          API_RATE_PER_MINUTE=many        ; API_RATE_PER_MINUTE is "many". Set it to a whole number from 0 to 1000000, or unset it.
          METRICS_TOKEN=too short         ; METRICS_TOKEN is too short, or has characters that a header can't carry. Set it to 16 visible ASCII characters or more, or unset it.
          METRICS_TOKEN=long but with blanks; METRICS_TOKEN is too short, or has characters that a header can't carry. Set it to 16 visible ASCII characters or more, or unset it.
          REGISTRATION=off                ; REGISTRATION is "off". Set it to one of open, closed, or unset it.
          USAGE_RETENTION_DAYS=0          ; USAGE_RETENTION_DAYS is "0". Set it to a whole number from 1 to 36500, or unset it.
          """)
  void is_refused_with_its_defect_and_remedy(String setting, String message) {
    assertThat(refused(setting).settings()).map(Wrong::toString).containsExactly(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.example",
        "10.0.0.*",
        "10.0.0.0/8",
        "10.0.0.256",
        "10.0.0.05",
        " 10.0.0.5",
        "10.0.0.5,10.0.0.6",
        "10.0.0.5|",
        "::1",
        "2001:DB8:0:0:0:0:0:7"
      })
  void a_proxy_must_be_an_address_in_its_full_form(String proxies) {
    assertThat(refused("TRUSTED_PROXIES=" + proxies).settings())
        .map(Wrong::toString)
        .containsExactly(
            "TRUSTED_PROXIES is \""
                + proxies
                + "\". Set it to full IP addresses separated by |, such as"
                + " 10.0.0.5|2001:db8:0:0:0:0:0:7, or unset it.");
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
  void an_address_must_be_the_root_of_a_host(String url) {
    assertThat(refused("BASE_URL=" + url).settings()).map(Wrong::name).containsExactly("BASE_URL");
  }

  @Test
  void a_sender_is_required_when_the_address_gives_none() {
    assertThat(refused("BASE_URL=http://[::1] | SMTP_HOST=mail.example").settings())
        .map(Wrong::toString)
        .containsExactly(
            "MAIL_FROM can't be made from BASE_URL. Set it to the sender address of mail, such as"
                + " punctual@example.com.");
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
          BOOTSTRAP_EMAIL=ada@example | BOOTSTRAP_PASSWORD=correct horse battery | BOOTSTRAP_API_KEY=punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGf ; BOOTSTRAP_API_KEY
          """)
  void the_bootstrap_account_obeys_the_rules(String settings, String name) {
    assertThat(refused(settings).settings()).map(Wrong::name).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          eleven char               ; is shorter than 12 or longer than 128 characters
          password12345             ; is a well-known password or easy to guess
          LOVELACE@example          ; is the address or the name of the account
          Ada-Lovelace-1            ; is the address or the name of the account
          """)
  void a_bootstrap_password_is_refused_without_its_value(String password, String defect) {
    String email = password.contains("-") ? "ada-lovelace-1@example" : "lovelace@example";

    assertThat(refused("BOOTSTRAP_EMAIL=" + email + " | BOOTSTRAP_PASSWORD=" + password).settings())
        .map(Wrong::toString)
        .containsExactly(
            "BOOTSTRAP_PASSWORD "
                + defect
                + ". Set it to 12 to 128 characters that nobody can guess, such as several"
                + " unrelated words.");
  }

  @Test
  void a_well_known_password_is_named_with_all_others() {
    assertThat(
            refused(
                    "HTTP_PORT=http | BOOTSTRAP_EMAIL=ada | BOOTSTRAP_PASSWORD="
                        + FastPasswords.WELL_KNOWN)
                .settings())
        .map(Wrong::name)
        .containsExactly("HTTP_PORT", "BOOTSTRAP_EMAIL", "BOOTSTRAP_PASSWORD");
  }
}
