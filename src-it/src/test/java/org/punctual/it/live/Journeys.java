package org.punctual.it.live;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Steps that owners often take on the pages. */
public final class Journeys {

  /** The password of every registered owner. */
  public static final String PASSWORD = "nanoseconds are a foot long";

  private static final AtomicInteger CLIENTS = new AtomicInteger();

  private Journeys() {}

  /**
   * Makes an account in the browser's time zone. Each registration comes from a different client
   * address where a proxy is trusted, because a client may make ten accounts an hour.
   */
  public static void register(Visitor newcomer, String email) {
    newcomer.comeThroughProxy("203.0.113." + CLIENTS.incrementAndGet() % 256);
    newcomer.open("/register");
    newcomer.fill("Name", "Grace Hopper");
    newcomer.fill("Email", email);
    newcomer.fill("Password", PASSWORD);
    newcomer.press("Create account");
    newcomer.awaitAddress("**/appointments");
  }

  /**
   * Makes a key on the page of keys.
   *
   * @param withheld the scopes that the key does not get
   * @return the secret, which the page shows only once
   */
  public static String makeKey(Visitor owner, String name, String... withheld) {
    owner.follow("API keys");
    owner.press("New key");
    owner.fill("Name", name);
    for (String scope : withheld) {
      owner.page().getByLabel(scope, new GetByLabelOptions().setExact(true)).uncheck();
    }
    owner.press("Create key");
    Locator secret = owner.page().getByText(Pattern.compile("^punctual_\\w{47}$"));
    return secret.first().textContent().strip();
  }

  /**
   * Makes a feed link on the page of settings.
   *
   * @return the secret in its address, which the page shows only once
   */
  public static String makeFeedLink(Visitor owner) {
    owner.open("/settings");
    owner.press("Create feed link");
    return owner.page().locator("#feed-address").textContent().replaceAll(".*/|\\.ics", "").strip();
  }

  /** Books an hour with a reminder an hour before. The booking may be refused. */
  public static void book(Visitor owner, String title, String date, String time) {
    owner.open("/appointments/new");
    owner.fill("Title", title);
    owner.fill("Date", date);
    owner.fill("Time", time);
    owner.press("1 hour");
    owner.press("Book appointment");
  }
}
