package org.punctual.it.live;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A person at a browser, who finds elements by their labels and roles. Script errors are recorded.
 */
public final class Visitor implements AutoCloseable {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;
  private static final int PATIENCE_MILLIS = 60_000;
  private static final Duration REDRAWN = Duration.ofSeconds(3);
  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

  private static final String IS_AT_REST =
      """
      !document.querySelector(".ui-state-loading") && document.getAnimations()
        .filter(one => one instanceof CSSTransition)
        .every(transition => transition.playState !== "running")\
      """;

  private static final int MOST_TABS = 120;

  static {
    // A page may wait for its next poll of the server, and the machine may be busy.
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  private final URI home;
  private final BrowserContext context;
  private final Page page;
  private final List<String> scriptErrors = new CopyOnWriteArrayList<>();

  /** Visits a server directly. No page is open yet. */
  public Visitor(Browser browser, LiveServer server) {
    this(browser, server.at("/"));
  }

  /**
   * Visits the server at an address, directly or through a proxy. By HTTPS any certificate is
   * accepted, because tests make their own.
   */
  public Visitor(Browser browser, URI home) {
    this.home = home;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setIgnoreHTTPSErrors(home.getScheme().equals("https"))
                .setLocale("en-GB")
                .setTimezoneId("Europe/Vienna"));
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onPageError(scriptErrors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && message.text().contains("Content Security Policy")) {
            scriptErrors.add(message.text());
          }
        });
  }

  /** The page in the browser. */
  public Page page() {
    return page;
  }

  /** The cookie of the session; without one, its value is empty. */
  public Cookie sessionCookie() {
    return cookie(home.getScheme().equals("https") ? "__Host-punctual" : "punctual");
  }

  /** The cookie with a name; without one, its value is empty. */
  public Cookie cookie(String name) {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals(name))
        .findAny()
        .orElseGet(() -> new Cookie(name, ""));
  }

  /** Sets the cookie of a session, as if an attacker had set it. */
  public void bringSession(String id) {
    context.addCookies(
        List.of(new Cookie("punctual", id).setUrl(home.toString()).setHttpOnly(true)));
  }

  /** Deletes all cookies, as if the session had ended at the server. */
  public void forgetCookies() {
    context.clearCookies();
  }

  /** Sends requests as a proxy would for a client. */
  public void comeThroughProxy(String client) {
    context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", client));
  }

  /** Opens a path of the server. */
  public void open(String path) {
    page.navigate(home.resolve(path).toString());
  }

  /** Fills in the field with a label. */
  public void fill(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  /** Presses the button with a name. */
  public void press(String button) {
    button(button).click();
  }

  /** Follows the link with a text. */
  public void follow(String link) {
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true)).click();
  }

  /** The button with a name. */
  public Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** The dialog that is open, by its title. */
  public Locator dialog(String title) {
    return page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName(title).setExact(true));
  }

  /** The row, item or article that contains a text and its own buttons. */
  public Locator item(String text) {
    return page.locator("tr, li, article")
        .filter(new Locator.FilterOptions().setHasText(text))
        .last();
  }

  /** The button with a name in a row, item or article. */
  public Locator buttonIn(Locator item, String name) {
    return item.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /**
   * Waits until the browser has opened an address.
   *
   * @param address a pattern, in which {@code **} stands for any characters
   * @throws AssertionError with the text of the page that is open instead
   */
  public void awaitAddress(String address) {
    try {
      page.waitForURL(address);
    } catch (TimeoutError late) {
      String shown = page.locator("body").innerText();
      throw new AssertionError("Not at " + address + " but at " + page.url() + ":\n" + shown, late);
    }
  }

  /** Signs in on the page, and waits for the appointments. */
  public void signIn(String email, String password) {
    open("/login");
    fill("Email", email);
    fill("Password", password);
    press("Sign in");
    awaitAddress("**/appointments");
  }

  /**
   * Signs in without the page, in tests that are not about signing in. The form is sent directly,
   * which is many times faster.
   */
  public void comeSignedIn(String email, String password) {
    APIRequestContext by = context.request();
    String login = home.resolve("/login").toString();
    FormData form = FormData.create();
    FormState.of(by.get(login).text()).signIn(email, password).forEach(form::set);
    APIResponse answer =
        by.post(
            login,
            RequestOptions.create()
                .setHeader("Origin", home.resolve("/").toString().replaceFirst("/$", ""))
                .setForm(form)
                .setMaxRedirects(0));
    if (answer.status() != 302) {
      throw new AssertionError("Not signed in: " + answer.status() + " " + answer.text());
    }
  }

  /** Presses the Tab key until an element has the focus, as often as the longest page may need. */
  public void tabTo(Locator target) {
    for (int i = 0; i < MOST_TABS && !hasFocus(target); i++) {
      page.keyboard().press("Tab");
    }
    PlaywrightAssertions.assertThat(target).isFocused();
  }

  /** Says whether an element, or an element in it, has the focus. */
  public boolean hasFocus(Locator target) {
    return (Boolean) target.evaluate("element => element.contains(document.activeElement)");
  }

  /** Says whether the page needs horizontal scrolling in a window of a width. */
  public boolean isWiderThan(int width) {
    page.setViewportSize(width, HEIGHT);
    // A calendar is redrawn a moment after the window has changed.
    return !Waiting.tried(REDRAWN, () -> (Boolean) page.evaluate(FITS));
  }

  /**
   * The faults that axe-core finds on the page as it is now, at rest if possible. A color on its
   * way from one value to another may have too little contrast for a moment.
   */
  public List<String> accessibilityFaults() {
    Waiting.tried(REDRAWN, () -> (Boolean) page.evaluate(IS_AT_REST));
    return new AxeBuilder(page).analyze().getViolations().stream().map(Visitor::describe).toList();
  }

  /** Errors of scripts and violations of the content security policy so far. */
  public List<String> scriptErrors() {
    return List.copyOf(scriptErrors);
  }

  @Override
  public void close() {
    context.close();
  }

  private static String describe(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " at " + rule.getNodes().get(0).getTarget();
  }
}
