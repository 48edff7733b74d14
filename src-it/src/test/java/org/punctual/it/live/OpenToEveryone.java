package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;

/** What every page and every dialog owes to everyone who comes to see it. */
final class OpenToEveryone {

  /** The width of the narrowest phones, to which WCAG 2.2 (1.4.10) lets content reflow. */
  private static final int PHONE = 320;

  /** What a message keeps for a figure that nobody gave. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

  private OpenToEveryone() {}

  /**
   * The page as the visitor sees it now: axe-core finds nothing, every text is complete, no script
   * failed or broke the policy, and a phone shows it without moving it sideways. Leaves the window
   * as narrow.
   */
  static void assertOpenToEveryone(Visitor visitor) {
    assertThat(visitor.accessibilityFaults()).isEmpty();
    assertThat(visitor.page().content()).doesNotContainPattern(PLACEHOLDER);
    assertThat(visitor.isWiderThan(PHONE)).isFalse();
    assertThat(visitor.scriptErrors()).isEmpty();
  }

  /** The same, with a dialog that stands within the window of a phone. */
  static void assertOpenToEveryone(Visitor visitor, Locator dialog) {
    assertOpenToEveryone(visitor);
    BoundingBox box = dialog.boundingBox();
    assertThat(box.x).isNotNegative();
    assertThat(box.x + box.width).isLessThanOrEqualTo(PHONE);
  }
}
