package org.punctual.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.punctual.it.live.Visitor;

/** Checks that every page and every dialog is accessible. */
final class OpenToEveryone {

  /** The width of the narrowest phones, to which WCAG 2.2 (1.4.10) lets content reflow. */
  private static final int PHONE = 320;

  /** The placeholder that stays in a message without an argument. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

  private OpenToEveryone() {}

  /**
   * Checks the page as the visitor sees it now. axe-core finds nothing, every text is complete, and
   * no script failed or broke the policy. A phone shows the page without horizontal scrolling.
   * Leaves the window as narrow as a phone.
   */
  static void assertOpenToEveryone(Visitor visitor) {
    assertThat(visitor.accessibilityFaults()).isEmpty();
    assertThat(visitor.page().content()).doesNotContainPattern(PLACEHOLDER);
    assertThat(visitor.isWiderThan(PHONE)).isFalse();
    assertThat(visitor.scriptErrors()).isEmpty();
  }

  /** Checks the page, and also that a dialog fits the window of a phone. */
  static void assertOpenToEveryone(Visitor visitor, Locator dialog) {
    assertOpenToEveryone(visitor);
    BoundingBox box = dialog.boundingBox();
    assertThat(box.x).isNotNegative();
    assertThat(box.x + box.width).isLessThanOrEqualTo(PHONE);
  }
}
