package org.punctual.scheduling.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names of settings")
class MisspellingsTest {

  private static final Set<String> SETTINGS =
      Set.of(
          "PUNCTUAL_PROFILE",
          "HTTP_HOST",
          "HTTP_PORT",
          "HTTPS_PORT",
          "BASE_URL",
          "DATA_DIR",
          "DB_URL",
          "DB_USER",
          "DB_PASSWORD",
          "DB_POOL",
          "SESSIONS",
          "SECRET_KEY",
          "SMTP_HOST",
          "SMTP_PORT",
          "SMTP_PASSWORD",
          "SMTP_TLS",
          "BOOTSTRAP_EMAIL",
          "TLS_KEYSTORE");

  @ParameterizedTest
  @CsvSource({
    "DB_PASWORD, DB_PASSWORD",
    "DB_PASS, DB_PASSWORD",
    "DB_USERNAME, DB_USER",
    "DBURL, DB_URL",
    "db_url, DB_URL",
    "SMTP_HOSTS, SMTP_HOST",
    "STMP_HOST, SMTP_HOST",
    "PUNCTUAL_PROFIL, PUNCTUAL_PROFILE",
    "PUNCTUAL_MODE, PUNCTUAL_PROFILE",
    "SECRETKEY, SECRET_KEY",
    "SESSION, SESSIONS",
    "BOOTSTRAP_MAIL, BOOTSTRAP_EMAIL"
  })
  void are_suspicious_where_they_are_nearly_a_setting(String name, String setting) {
    assertThat(Misspellings.in(List.of(name), SETTINGS)).isEqualTo(Map.of(name, setting));
  }

  @Test
  void are_not_suspicious_otherwise() {
    List<String> usual =
        List.of(
            "PATH",
            "HOME",
            "USER",
            "PWD",
            "LANG",
            "LC_ALL",
            "SHELL",
            "TERM",
            "HOSTNAME",
            "TZ",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "http_proxy",
            "https_proxy",
            "NO_PROXY",
            "JAVA_HOME",
            "JAVA_OPTS",
            "JVM_ARGS",
            "WLP_USER_DIR",
            "WLP_OUTPUT_DIR",
            "LOG_DIR",
            "MAIL",
            "XDG_SESSION_ID",
            "DESKTOP_SESSION",
            "SSH_TTY",
            "DB_HOST",
            "DB_NAME",
            "PORT",
            "PGPASSWORD",
            "INVOCATION_ID",
            "JOURNAL_STREAM",
            "PUNCTUAL_SERVICE_HOST",
            "PUNCTUAL_PORT",
            "PUNCTUAL_PORT_9080_TCP",
            "PUNCTUAL_SERVICE_PORT_HTTP");
    assertThat(Misspellings.in(usual, SETTINGS)).isEmpty();
  }

  @Test
  void are_right_where_they_are_a_setting() {
    assertThat(Misspellings.in(SETTINGS, SETTINGS)).isEmpty();
  }
}
