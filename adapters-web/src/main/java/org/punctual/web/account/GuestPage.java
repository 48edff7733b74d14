package org.punctual.web.account;

import java.util.Arrays;
import java.util.Optional;

/**
 * The pages that guests may open, in one list. Opening one creates no session: it has no state that
 * could expire, and nobody can fill the server with sessions. Every other page is an owner's.
 */
public enum GuestPage {
  HOME("/", false),
  REGISTER("/register", false),
  LOGIN("/login", false),
  FORGOT("/forgot", true),
  RESET("/reset", true),
  CONFIRM("/confirm", true);

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

  /** Its path from the root. */
  public String path() {
    return path;
  }

  /** Says whether it serves a signed-in owner too; from any other, owners continue to their own. */
  boolean isAlsoForOwners() {
    return alsoForOwners;
  }

  private String viewId() {
    return (path.equals("/") ? "/index" : path) + ".xhtml";
  }
}
