package org.punctual.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildInfoTest {

  @Test
  void version_and_commit_come_from_the_build() {
    assertThat(BuildInfo.current().version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(BuildInfo.current().commit()).matches("[0-9a-f]{12}|unknown");
  }
}
