package org.punctual.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.account.Registration;
import org.punctual.application.operation.FakeStoreHealth;
import org.punctual.domain.account.Account;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;
import org.punctual.web.account.OwnerSessions;
import org.punctual.web.frame.RecordingFeedback;
import org.punctual.web.frame.Texts;
import org.punctual.web.frame.Times;

/**
 * Ada at her browser, signed in, with all of Punctual in memory. She lives in Vienna, where it is
 * Monday 23 November 2026, 13:00.
 */
public final class SignedIn {

  public static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  public static final String PASSWORD = "a whole sentence works well";

  public final InMemoryPunctual punctual = new InMemoryPunctual();
  public final OwnerSessions sessions =
      new OwnerSessions(punctual.keepingSessions, new FakeStoreHealth());
  public final FakeBrowser browser = new FakeBrowser();
  public final Texts texts = new Texts();
  public final RecordingFeedback feedback = new RecordingFeedback();
  public final Times times = new Times(VIENNA, Locale.ENGLISH, texts);
  public final Account ada = register("ada@example.org");

  public SignedIn() {
    sessions.begin(browser.request(Map.of()), ada);
  }

  /** The signed-in owner, as a new request finds her. */
  public Me me() {
    return new Me(browser.request(Map.of()), sessions);
  }

  /** Feedback in her language. */
  public OwnerFeedback ownerFeedback() {
    return new OwnerFeedback(me(), texts, feedback);
  }

  /** Sets the clock to a later instant. Then the session has ended, and Ada signs in again. */
  public void returnAt(Instant now) {
    punctual.clock.setTo(now);
    sessions.begin(browser.request(Map.of()), ada);
  }

  /** Registers another owner. */
  public Account register(String email) {
    return punctual.access.registering.register(
        new Registration("Ada", email, PASSWORD, VIENNA.getId(), Locale.ENGLISH), "192.0.2.1");
  }
}
