package org.punctual.rest.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.ApiSettings;
import org.punctual.domain.apikey.ApiKeyTerms;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.Limits;
import org.punctual.rest.account.MeJson.KeyJson;
import org.punctual.rest.account.MeJson.LimitsJson;
import org.punctual.rest.account.MeJson.OwnerJson;
import org.punctual.rest.answer.Json;

class MeJsonTest {

  @Test
  void it_shows_owner_key_and_limits() {
    ApiKeyTerms terms =
        new ApiKeyTerms(
            "CRM",
            Set.of(Scope.APPOINTMENTS_WRITE, Scope.APPOINTMENTS_READ),
            Optional.of(Instant.parse("2027-01-01T00:00:00.5Z")));
    MeJson me =
        new MeJson(
            new OwnerJson("Ada", "Europe/Vienna"),
            KeyJson.from(terms),
            LimitsJson.from(new Limits(50, 0), ApiSettings.DEFAULT));
    assertThat(Json.of(me))
        .isEqualTo(
            """
            {"owner":{"name":"Ada","timeZone":"Europe/Vienna"},"key":{"name":"CRM","scopes":\
            ["appointments:read","appointments:write"],"expiresAt":"2027-01-01T00:00:00Z"},\
            "limits":{"perMinute":120,"remindersMax":50,"pendingMax":0}}\
            """);
  }
}
