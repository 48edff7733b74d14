package org.punctual.web.account;

import java.util.Arrays;
import java.util.Optional;

/**
 * The pages that guests may open, in one list. Opening such a page creates no session. So the page
 * has no state that could expire, and clients can't fill the server with sessions. Every other page
 * is for signed-in owners.
 */
public enum GuestPage {
  HOME("/", false),
  REGISTER("/register", false),
  LOGIN("/login", false),
  FORGOT("/forgot", true),
  RESET("/reset", true),
  CONFIRM("/confirm", true),
  DECIDE("/decide", true);

  private final String path;
  private final boolean alsoForOwners;

  GuestPage(String path, boolean alsoForOwners) {
    this.path = path;
    this.alsoForOwners = alsoForOwners;
  }

  /** The page at a path from the root, if it is a guest page. */
  static Optional<GuestPage> at(String path) {
    return Arrays.stream(values()).filter(page -> page.path.equals(path)).findAny();
  }

  /** The page of a view, {@code /login.xhtml}, if it is a guest page. */
  static Optional<GuestPage> ofView(String viewId) {
    return Arrays.stream(values()).filter(page -> page.viewId().equals(viewId)).findAny();
  }

  /** The page's path from the root. */
  public String path() {
    return path;
  }

  /**
   * Says whether the page is for signed-in owners too. Any other guest page redirects owners to
   * their start page.
   */
  boolean isAlsoForOwners() {
    return alsoForOwners;
  }

  private String viewId() {
    return (path.equals("/") ? "/index" : path) + ".xhtml";
  }
}
