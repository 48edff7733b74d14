package org.punctual.scheduling.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.request.CurrentRequest;
import org.punctual.application.request.RequestId;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.ClientAddress;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditLineTest {

  private static final AccountId ADA = new AccountId(new UUID(0, 7));

  @AfterEach
  void end() {
    CurrentRequest.restore(Optional.empty());
  }

  @Test
  void A_line_names_event_account_client_request_and_further_facts() {
    from("2001:db8:0:0:0:0:0:0/64");
    assertThat(
            AuditLine.of(AuditEvent.of(Kind.KEY_CREATED, ADA).with("key", "k-1").with("at", "b")))
        .isEqualTo(
            "event=key-created account=00000000-0000-0000-0000-000000000007"
                + " client=2001:db8:0:0:0:0:0:0/64 request=id-1 at=b key=k-1");
  }

  @Test
  void An_unknown_value_is_a_hyphen() {
    assertThat(AuditLine.of(AuditEvent.of(Kind.OPERATOR_PROVISIONED, Optional.empty())))
        .isEqualTo("event=operator-provisioned account=- client=- request=-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\n2026 event=sign-in-accepted",
        "1\r\nx",
        "1\u2028x",
        "1\u0085x",
        "1\u202ex",
        "1\u2066x",
        "1\u001b[31mx",
        "1 account=x",
        "1\tx",
        "1\"x",
        "1\\nx",
        "1\0x"
      })
  void A_client_can_neither_end_a_line_nor_add_a_field(String client) {
    from(client);
    String line = AuditLine.of(AuditEvent.of(Kind.SIGN_IN_REFUSED, Optional.empty()));
    assertThat(line)
        .matches("event=sign-in-refused account=- client=1\\\\u\\{[0-9a-f]+}[!-~]* request=id-1")
        .doesNotContain("1\\n");
  }

  @Test
  void A_value_is_cut_off_after_a_hundred_characters() {
    from("a".repeat(1_000));
    assertThat(AuditLine.of(AuditEvent.of(Kind.SIGNED_OUT, Optional.empty())))
        .contains("client=" + "a".repeat(100) + " request");
  }

  private static void from(String client) {
    new CurrentRequest(new RequestId("id-1"), new ClientAddress(client)).begin();
  }
}
