package org.punctual.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.account.OneTimeLink.Purpose;

class OneTimeLinkTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CONFIRM_ADDRESS,    24, false, false, true
          RESET_PASSWORD,      1, true,  false, false
          INVITATION,         24, true,  true,  true
          INVITATION_BY_HAND, 24, true,  true,  false
          """)
  void a_purpose_limits_what_a_link_does(
      Purpose purpose, int hours, boolean setsPassword, boolean invitation, boolean proves) {
    assertThat(purpose.validity()).isEqualTo(Duration.ofHours(hours));
    assertThat(purpose.setsPassword()).isEqualTo(setsPassword);
    assertThat(purpose.isInvitation()).isEqualTo(invitation);
    assertThat(purpose.provesAddress()).isEqualTo(proves);
  }
}
